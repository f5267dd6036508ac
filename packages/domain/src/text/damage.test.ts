import { describe, expect, test } from 'vitest';
import { cleanPage } from './clean-page.ts';

const kindsOf = (raw: string) => cleanPage(raw).edits.map(({ kind }) => kind);

describe.each([
  [
    'pinyin glosses',
    [
      ['產(chǎn)業(yè)創(chuàng)新', '产业创新'],
      ['服務（wù）企業（yè）、優（yōu）化環（huán）境', '服务企业、优化环境'],
      ['分為(a)、(b)兩類', '分为（a）、（b）两类'],
      ['大數據(5G)應用', '大数据（5G）应用'],
    ],
  ],
  [
    'script',
    [
      ['著力推動雙創升級,發揮著名企業作用', '着力推动双创升级，发挥著名企业作用'],
      ['关于乾隆年间著作与瞭望塔的说明', '关于乾隆年间著作与瞭望塔的说明'],
      ['范圍內的幹部、骨幹和乾淨的后發區', '范围内的干部、骨干和干净的后发区'],
      ['採訪週期餘萬元羣眾佈局', '采访周期余万元群众布局'],
      ['王鍾麟同志', '王钟麟同志'],
    ],
  ],
  [
    'width',
    [
      ['按1:0.5:0.5给予,时间12:30,共1,000万元;好吗?好!', '按1:0.5:0.5给予，时间12:30，共1,000万元；好吗？好！'],
      ['增长８．５％，达到２０２１年的１．２倍', '增长8．5%，达到2021年的1．2倍'],
      ['(一)总体要求(试行)', '（一）总体要求（试行）'],
      ['详见http://example.com/a?b=1,2 网页', '详见http://example.com/a?b=1,2 网页'],
      ['推进"一网通办"改革', '推进“一网通办”改革'],
      ['达2%,力争3%', '达2%，力争3%'],
      ['研究与试验发展(R&D)经费', '研究与试验发展（R&D）经费'],
    ],
  ],
  [
    'spaces',
    [
      ['全力做好人才引进培育工 作，到2024 年底达到 98%以上。', '全力做好人才引进培育工作，到2024年底达到98%以上。'],
      ['　　一、目标\n   本方案自发布之日起施行。  ', '一、目标\n本方案自发布之日起施行。'],
      ['总值班：王 成　编辑：宋 翼', '总值班：王 成　编辑：宋 翼'],
      ['第一条 为了规范管理，制定本办法。', '第一条 为了规范管理，制定本办法。'],
      ['贷款\u200b用于主\ufeff营业务\u2060的比例', '贷款用于主营业务的比例'],
      ['县区\t任务\t数量\n青山\t\t20', '县区\t任务\t数量\n青山\t\t20'],
      ['甲\r\n乙\r丙', '甲\n乙\n丙'],
    ],
  ],
  [
    'markup left in text',
    [
      ['第一条&nbsp;为规范&ldquo;管理&rdquo;，<br/>依据&lt;办法&gt;', '第一条 为规范“管理”，\n依据<办法>'],
      ['关于印发<漯河市方案>的通知', '关于印发<漯河市方案>的通知'],
      ['企业<span style="color:red">最高</span>奖励&#49;00万元', '企业最高奖励100万元'],
      ['研发投入 < 5% 且收入 > 100万元', '研发投入 < 5% 且收入 > 100万元'],
    ],
  ],
  ['gaps', [['完成“互联网 政务服务”任务', '完成“互联网+政务服务”任务']]],
] satisfies [string, [string, string][]][])('%s', (_, cases) => {
  test.each(cases)('%j', (raw, clean) => {
    expect(cleanPage(raw).clean).toBe(clean);
  });
});

describe('a byte lost in GBK text', () => {
  const page = (line: string) => `云岭市人民政府办公室关于加强科技创新工作的意见\n${line}\n各县区人民政府要高度重视。`;

  test.each([
    ['市科技局按職責分工推進?８骺h要將任務分解到園區', '市科技局按职责分工推进。各县要将任务分解到园区'],
    ['有關單位組織審核推薦??h區政府負責審核', '有关单位组织审核推荐。县区政府负责审核'],
    ['享受科研機構待遇?!笆奈濉逼陂g新建平臺', '享受科研机构待遇。“十四五”期间新建平台'],
    ['完善金融供給(gěi)?Ｊ屑夛L險(xiǎn)補償資金池', '完善金融供给。市级风险补偿资金池'],
  ])('%s', (line, clean) => {
    expect(cleanPage(page(line)).clean).toContain(clean);
  });

  test('a question mark is a question mark', () => {
    const raw = '今年科技工作作出哪些部署?记者采访了有关部门负责人。为什么要实施?怎么实施?';
    expect(cleanPage(raw).clean).toBe('今年科技工作作出哪些部署？记者采访了有关部门负责人。为什么要实施？怎么实施？');
  });

  test('where none is sure the printed characters stay, marked', () => {
    const raw = '本项目由甲方与?鏊哒叻僮负责，乙方配合。\n其他工作正常。';
    const { clean, edits } = cleanPage(raw);
    for (const { kind, rawSpan, cleanSpan } of edits) {
      if (kind === 'damaged') expect([...clean].slice(...cleanSpan).join('')).toBe([...raw].slice(...rawSpan).join(''));
    }
    expect(clean).toContain('负责，乙方配合。');
  });

  test('lost characters are marked', () => {
    expect(kindsOf('支持\ufffd\ufffd企业发展，锟斤拷奖励')).toEqual(['damaged', 'damaged']);
  });
});

describe('a wrong decoding', () => {
  const text = '各县区人民政府：现将《关于支持科技创新的若干政策》印发给你们，请认真贯彻执行。';
  const utf8 = new TextEncoder().encode(text);

  test('UTF-8 read as GBK', () => {
    expect(cleanPage(new TextDecoder('gb18030').decode(utf8)).clean).toBe(text);
  });

  test('UTF-8 read as Latin-1', () => {
    expect(cleanPage(String.fromCharCode(...utf8)).clean).toBe(text);
  });

  test('GBK read as Latin-1', () => {
    expect(cleanPage('\xb8\xf7\xcf\xd8\xc7\xf8\xc8\xcb\xc3\xf1\xd5\xfe\xb8\xae').clean).toBe('各县区人民政府');
  });
});

test('tags that strayed into plain text do not make it a web page, whose line ends would count for nothing', () => {
  const lines = ['云岭市若干政策', '一、总体要求', '坚持创新驱动。', '二、重点任务', '支持企业发展。'];
  const clean = lines.join('\n');
  expect(cleanPage(lines.map((line) => `${line}</span>`).join('\n')).clean).toBe(clean);
  expect(cleanPage(lines.map((line) => `<span>${line.slice(0, 2)}</span>${line.slice(2)}`).join('\n')).clean).toBe(clean);
  expect(cleanPage(lines.map((line) => `<p>${line}</p>`).join('')).clean).toBe(clean);
});

test('a one-line page is split at its headings', () => {
  const body = '坚持创新驱动发展，全面提升科技创新能力，为高质量发展提供有力支撑。'.repeat(8);
  const raw = `一、总体要求${body}二、重点任务（一）强化主体。${body}（二）建设平台。${body}三、保障措施${body}`;
  const lines = cleanPage(raw).clean.split('\n');
  expect(lines.map((line) => line.slice(0, 6))).toEqual(['一、总体要求', '二、重点任务', '（一）强化主', '（二）建设平', '三、保障措施']);
});

test('hard-wrapped lines are joined, paragraphs and headings are not', () => {
  const raw = [
    '云岭市科技局关于开展工作的通知',
    '　　为深入推进创新驱动发展战略实施和国家创新型城市建设，充分发挥科技创',
    '新在淮安经济社会高质量发展中的支撑和引领作用，决胜全面建成小康社会，特',
    '制本工作要点。',
    '　　一、主要目标',
    '　　全社会研发投入占地区生产总值的比例达到百分之二，科技进步贡献率达到百分',
    '之五十七，新增国家高新技术企业一百家以上，有效高企累计数力争超过五百家，',
    '科技型中小企业评价入库五百家。',
  ].join('\n');
  expect(
    cleanPage(raw)
      .clean.split('\n')
      .map((line) => line.length),
  ).toEqual([15, 75, 6, 86]);
});

test('a web page becomes text, its tables rows of tabs', () => {
  const html = `<!DOCTYPE html><html><head><title>门户</title><style>p{}</style></head><body><nav><a>首页</a></nav>
    <h1>关于印发&ldquo;方案&rdquo;的通知</h1><p>各县&nbsp;（区）人民政府：</p><p>现将方案印发给你们，请
    认真贯彻执行。</p><table><tr><th>县区</th><th>高企</th><th>合计</th></tr><tr><td>青山区</td><td></td><td>20</td></tr></table>
    <script>var a = "<p>不是正文</p>";</script><footer>版权所有</footer></body></html>`;
  expect(cleanPage(html).clean).toBe(
    '关于印发“方案”的通知\n各县（区）人民政府：\n现将方案印发给你们，请认真贯彻执行。\n县区\t高企\t合计\n青山区\t\t20',
  );
});

describe('page furniture and spam', () => {
  const body =
    '云岭市支持科技创新若干政策\n云政发〔2024〕3号\n各县区人民政府：\n一、支持研发投入。对企业按研发费用的5%给予补助，最高100万元。';

  test.each([
    ['navigation above', `网站首页 | 走进云岭 | 新闻中心 | 政务公开 | 互动交流\n当前位置：首页 > 政策文件\n${body}`],
    ['counters', `${body}\n浏览次数：1024 次\n字号：[大] [中] [小]\n【打印】【关闭窗口】`],
    [
      'filing numbers',
      `${body}\n主办单位：云岭市人民政府 网站标识码：3200000001\n苏ICP备12345678号-1 苏公网安备 32000000000001号\n地址：云岭大道1号 邮编：000000`,
    ],
    ['a comment box', `${body}\n标签：科技 政策\n留言与评论（共有 3 条评论）\n昵称：\n验证码：`],
    ['neighbours', `${body}\n上一篇：关于开展春季植树活动的通知\n下一篇：没有了\n分享到：微信 微博`],
    ['related reading', `${body}\n相关阅读：\n2023-07-14 关于组织申报专利奖励的通知\n2023-05-30 一图读懂：人才新政20条`],
    ['a betting line', `金沙娱乐城_真人百家乐投注_官方入口下载\n${body}`],
    ['a sharing line', `${body}\n扫一扫在手机打开当前页`],
  ])('%s is set aside', (_, raw) => {
    expect(cleanPage(raw).clean).toBe(body);
  });

  test('page numbers and running heads are set aside, the first stays', () => {
    const raw =
      '云岭市若干政策\n一、支持研发，给予补助。\n— 1 —\n云岭市若干政策\n二、支持孵化，给予奖励。\n— 2 —\n云岭市若干政策\n三、附则自发布之日起施行。\n— 3 —';
    expect(cleanPage(raw).clean).toBe('云岭市若干政策\n一、支持研发，给予补助。\n二、支持孵化，给予奖励。\n三、附则自发布之日起施行。');
  });

  test('a banner before the title that treats of something else is set aside', () => {
    const banner = '为帮助市民了解防汛知识，5月10日至6月9日举办主题为“平安度汛”的宣传月活动，欢迎广大市民参加。';
    const raw = `${banner}\n${body.replace('\n', '\n信息来源：市政府办公室 发布日期：2024-03-20 浏览次数：35\n')}`;
    expect(cleanPage(raw).clean).toBe(body);
  });

  test.each([
    '一、加强网站建设。完善政府网站标识码管理，规范网站备案，打印办事指南并关闭过期栏目，做好版权保护工作。',
    '（二）推进“一网通办”，群众扫一扫即可查询，浏览次数和办件量每月通报，来源可查、去向可追。',
    '三、开展精品视频展播，鼓励国产软件企业参加亚洲博览会，支持高清视频产业发展。',
  ])('a clause that speaks of such things stays: %s', (clause) => {
    expect(cleanPage(`${body}\n${clause}`).clean).toContain(clause);
  });
});
