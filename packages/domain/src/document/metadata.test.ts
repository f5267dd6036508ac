import { expect, test } from 'vitest';
import { readDocument } from './read.ts';

test.each([
  [
    'a joint notice with a broken title',
    '中共岚川市委　岚川市人民政府\n关于印发\n《岚川市推进科技自立自强若干措施》的通知\n岚发[2023]9号\n各县（市、区）党委和人民政府，市各直属单位：\n现将《岚川市推进科技自立自强若干措施》印发给你们，请认真贯彻落实。\n中共岚川市委\n岚川市人民政府\n二〇二三年五月三十一日\n岚川市推进科技自立自强若干措施\n为贯彻落实上级部署，制定如下措施。\n第一条 对企业给予不超过5%的补助。\n本措施自2023年7月1日起施行，有效期至2026年6月30日。',
    {
      innerTitle: '岚川市推进科技自立自强若干措施',
      documentNumber: '岚发〔2023〕9号',
      issuer: '中共岚川市委 岚川市人民政府',
      region: '岚川市',
      dateIssued: '2023-05-31',
      validFrom: '2023-07-01',
      validTo: '2026-06-30',
      kind: 'support-policy',
    },
  ],
  [
    'a national announcement',
    '国家税务总局公告2023年第12号\n国家税务总局关于研发费用税前加计扣除有关事项的公告\n为激励企业加大研发投入，现就有关事项公告如下：\n1、企业发生的研发费用，按规定据实扣除。\n2、本公告自2023年1月1日起施行。\n特此公告。\n国家税务总局\n2023年3月26日',
    {
      documentNumber: '国家税务总局公告2023年第12号',
      issuer: '国家税务总局',
      regionCode: '100000',
      dateIssued: '2023-03-26',
      validFrom: '2023-01-01',
      kind: 'notice',
    },
  ],
  [
    'questions and answers',
    '《岚川市科技创新券管理办法》政策问答\n问：什么是科技创新券？\n答：科技创新券是一种电子凭证，2024年计划发放500万元。\n问：谁可以申领？\n答：在岚川市注册的科技型中小企业。',
    { documentNumber: null, issuer: null, region: '岚川市', kind: 'interpretation' },
  ],
  [
    'a plan passed on for an office',
    '淮安市淮阴区人民政府办公室关于转发区科技局2022年科技创新工作计划的通知\n淮政办〔2022〕 8 号\n各镇人民政府、街道办事处，区各有关部门：\n区科技局《2022年科技创新工作计划》已经区政府同意，现转发给你们，请认真贯彻执行。\n淮安市淮阴区人民政府办公室\n2022年3月1日\n2022年科技创新工作计划\n一、总体要求\n坚持创新驱动。',
    {
      innerTitle: '2022年科技创新工作计划',
      documentNumber: '淮政办〔2022〕8号',
      region: '江苏省淮安市淮阴区',
      regionCode: '320804',
      planYear: 2022,
      kind: 'work-plan',
    },
  ],
  [
    'a report that only cites numbers',
    '白芷县关于双创工作方案落实情况的报告\n按照《实施意见》（云政发〔2021〕22号）要求，现将我县落实情况报告如下：\n一、主要做法\n发放贷款412笔。',
    { documentNumber: null, issuer: '白芷县人民政府', region: '白芷县', dateIssued: null, kind: 'progress-report' },
  ],
])('%s', (_, page, expected) => {
  expect(readDocument(page)).toMatchObject(expected);
});

test.each([
  [
    'begins with its number',
    '州政发〔2020〕5号\n各县市人民政府，州政府各局委：\n《星河州2020年优化营商环境工作计划》已经州人民政府同意，现印发给你们，请认真贯彻执行。\n星河州人民政府\n2020年2月22日\n星河州2020年优化营商环境工作计划\n为优化营商环境，特制定本计划。\n一、提升效能\n1.加大力度。\n',
    {
      title: '星河州2020年优化营商环境工作计划',
      documentNumber: '州政发〔2020〕5号',
      issuer: '星河州人民政府',
      kind: 'work-plan',
      planYear: 2020,
    },
  ],
  [
    'begins with its recipients',
    '各县、区人民政府，市政府各委、办、局，各直属机构：\n《辽川市2024年营商环境行动方案》已经市政府同意，现印发给你们，请认真执行。\n辽川市人民政府办公室\n2024年4月22日\n（此件公开发布）\n辽川市2024年营商环境行动方案\n为优化环境，制定本方案。\n一、总体要求\n',
    { title: '辽川市2024年营商环境行动方案', documentNumber: null, dateIssued: '2024-04-22', region: '辽川市' },
  ],
  [
    'has its title twice, once in the form',
    '发文机关：海川市人民政府办公室\n标 题：海川市人民政府办公室关于印发海川市科技创新券管理办法的通知\n发文字号：海政办规〔2024〕5号\n海川市人民政府办公室关于印发海川市科技创新券管理办法的通知\n各区县人民政府：\n现印发给你们。\n',
    { title: '海川市人民政府办公室关于印发海川市科技创新券管理办法的通知', documentNumber: '海政办规〔2024〕5号' },
  ],
  [
    'names its title only in the form, below links',
    '我的法规 最新法规 资料下载 法规解读 法规搜索\n发文标题: 金川市人民政府关于实施创新驱动发展战略的若干意见\n发文文号: 金政发[2016]54号\n各县(市、区)人民政府:\n为实施创新驱动发展战略，提出如下意见:\n一、总体要求\n',
    { title: '金川市人民政府关于实施创新驱动发展战略的若干意见', kind: 'implementation-scheme' },
  ],
  [
    'sets its title wide',
    '凌川市人民政府办公室\n关 于 印 发 凌川市 大 型 仪 器 开 放 共 享 办 法 的 通 知\n凌政办规〔2024〕 8 号\n各县(市)、区人民政府:\n现予印发。\n凌川市人民政府办公室\n2024年7月15日\n',
    { title: '凌川市人民政府办公室关于印发凌川市大型仪器开放共享办法的通知', innerTitle: '凌川市大型仪器开放共享办法', kind: 'measures' },
  ],
  [
    'names its place in the title that it quotes',
    '一图读懂《云川市科技成果转化若干措施》\n目标：到2027年突破300亿元。\n',
    { region: '云川市' },
  ],
  [
    'is an order over two lines',
    '云川市人民政府令\n第35号\n《云川市科学技术奖励办法》已经2024年5月6日市人民政府第20次常务会议通过，现予公布，自2024年7月1日起施行。\n市长　样本\n2024年5月20日\n云川市科学技术奖励办法\n第一条 为奖励，制定本办法。\n',
    {
      title: '云川市科学技术奖励办法',
      documentNumber: '云川市人民政府令第35号',
      issuer: '云川市人民政府',
      dateIssued: '2024-05-20',
      validFrom: '2024-07-01',
    },
  ],
  [
    'is a decision that its title alone signs',
    '中共云川市委 云川市人民政府关于建设创新型城市的决定\n（2024年2月18日）\n为建设创新型城市，作出如下决定。\n一、总体要求\n',
    { issuer: '中共云川市委 云川市人民政府', dateIssued: '2024-02-18' },
  ],
  [
    'names the city of its county in the title',
    '云川市石门县人民政府关于促进科技创新的意见\n石政发〔2024〕1号\n各乡镇人民政府：\n为促进创新，提出意见。\n石门县人民政府\n2024年2月2日\n',
    { region: '云川市石门县', issuer: '石门县人民政府' },
  ],
  [
    'has its source in a paper named for no place',
    '研发投入再创新高\n去年投入50亿元，增长8%，企业投入占七成。\n来源：扬子晚报\n',
    { region: null },
  ],
  [
    'breaks its title with a blank',
    '关于印发咸川区进一步优化营商环境 实施方案的通知\n咸川政发〔2019〕1号\n各乡镇人民政府：\n现印发给你们。\n咸川区人民政府\n2019年3月9日\n',
    { title: '关于印发咸川区进一步优化营商环境实施方案的通知', documentNumber: '咸川政发〔2019〕1号' },
  ],
])('a page that %s', (_, page, expected) => {
  expect(readDocument(page)).toMatchObject(expected);
});

test('what is inferred says so', () => {
  const document = readDocument(
    '《2020年全市科技工作要点》已经局领导同意，现印发给你们，请认真贯彻执行。\n2020年全市科技工作要点\n为推进淮安创新发展，发挥淮安优势，特制定本要点。\n一、举措\n2020年，市科技局将认真落实。',
  );
  expect(document).toMatchObject({ issuer: '淮安市科学技术局', region: '江苏省淮安市', planYear: 2020 });
  expect(document.metadataNotes.map(({ field }) => field)).toEqual(expect.arrayContaining(['issuer', 'region']));
});

test('the form at the head of a page fills what the document leaves out', () => {
  expect(
    readDocument(
      '发文标题: 岚川市人民政府关于深入实施创新驱动发展战略的若干意见\n发文文号: 岚政发[2016]54号\n发文部门: 岚川市人民政府\n发文时间: 2016-10-18\n实施时间: 2016-11-01\n岚川市人民政府关于深入实施创新驱动发展战略的若干意见\n各县(市、区)人民政府，市政府各部门:\n为全面推进实施创新驱动发展战略，现提出如下意见:\n一、总体要求\n1.总体要求。全面落实布局。',
    ),
  ).toMatchObject({
    title: '岚川市人民政府关于深入实施创新驱动发展战略的若干意见',
    documentNumber: '岚政发〔2016〕54号',
    issuer: '岚川市人民政府',
    dateIssued: '2016-10-18',
    validFrom: '2016-11-01',
  });
});
