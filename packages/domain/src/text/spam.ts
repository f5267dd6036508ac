/** Words of betting and pornographic lines (博彩、色情), by class; one alone proves nothing. */
const words =
  /国产|亚洲|欧美|日韩|无码|有码|人妻|毛片|成人|久久|精品|在线观看|在线播放|高清|视频|激情|黄色|色情|少妇|乱伦|诱惑|裸聊|约炮|投注|彩票|博彩|彩金|棋牌|娱乐城|娱乐平台|真人|百家乐|老虎机|赌场|赌博|六合彩|时时彩|快三|赔率|球讯|体育在线|体育官网|平台注册|注册送|官方入口|官网登录|手机客户端|下载安装|安装下载|官网下载|官方下载|网页版|最新版|app下载|返利|代理加盟|私服|外挂|代开发票|办证|贷款秒批/gi;
const sentence = /[。；]|，.*，/;

/** Whether a line advertises betting, pornography and the like: several of their words in a line that is no sentence. */
export function isSpam(line: string): boolean {
  if (line.length < 6 || line.length > 300 || sentence.test(line)) return false;
  const found = new Set(line.match(words) ?? []).size;
  if (found < 2) return false;
  const separators = (line.match(/[_|｜\-—]/g) ?? []).length;
  return found >= 3 || separators >= 1;
}
