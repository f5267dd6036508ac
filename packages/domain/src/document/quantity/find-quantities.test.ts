import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atLeast } from '../../../test/runs.ts';
import type { QuantityContext } from './draft.ts';
import { findQuantities } from './find-quantities.ts';

const plan: QuantityContext = {
  tables: [],
  title: '2026年全市科技工作要点',
  kind: 'work-plan',
  planYear: 2026,
  region: null,
  dateIssued: '2026-02-11',
};
const rules: QuantityContext = { ...plan, title: '科技创新扶持办法', kind: 'measures', planYear: null, dateIssued: '2025-06-30' };
const report: QuantityContext = { ...plan, title: '科技工作落实情况', kind: 'progress-report', planYear: null, dateIssued: '2024-01-10' };

/** `comparator value[..max] unit role year`, one a figure. */
const read = (text: string, context: QuantityContext): string[] =>
  findQuantities(text, context).map(
    (q) =>
      `${q.comparator} ${q.value}${q.valueMax === null ? '' : `..${q.valueMax}`} ${q.unit} ${q.role}${q.year === null ? '' : ` ${q.year}`}`,
  );

describe('findQuantities', () => {
  it('an opinion that mostly grants sets aims beside its rules, for no year unless it names one', () => {
    const opinion: QuantityContext = { ...rules, title: '关于加快科技创新的实施意见', kind: 'implementation-scheme' };
    expect(read('研发投入占比达到3%、5%的，分别按投入额的2%、3%给予补助。应当专款专用。', opinion)).toEqual([
      '>= 0.03 % rule',
      '>= 0.05 % rule',
      '= 0.02 % rule',
      '= 0.03 % rule',
    ]);
    const grants = '对首次认定的企业，给予20万元奖励；对复审通过的，给予10万元补助。应当专款专用。';
    expect(read(`高新技术企业达到500家以上。新建省级平台20家。${grants}`, opinion)).toEqual([
      '>= 500 家 target',
      '= 20 家 target',
      '= 200000 CNY rule',
      '= 100000 CNY rule',
    ]);
    expect(read(`到2027年，高新技术企业达到500家以上。${grants}`, opinion)[0]).toBe('>= 500 家 target 2027');
  });

  it.each<[string, string[]]>([
    ['新增高新技术企业100家以上，累计超过500家。', ['>= 100 家 target 2026', '> 500 家 target 2026']],
    ['高新技术产业产值占比确保达到23%，力争达到25%。', ['>= 0.23 % target 2026', '>= 0.25 % target 2026']],
    ['技术合同成交额突破90亿元，同比增长12%左右。', ['>= 9000000000 CNY target 2026', '~ 0.12 % target 2026']],
    ['科技领军企业达到10—15家。', ['>= 10..15 家 target 2026']],
    ['办理时限由15个工作日压缩至3个工作日。', ['= 15 工作日 rule', '<= 3 工作日 target 2026']],
    ['合作银行由10家增至14家。', ['= 10 家 actual 2025', '= 14 家 target 2026']],
    ['对首次认定的企业给予20万元奖励，单户最高50万元。', ['= 200000 CNY rule', '<= 500000 CNY rule']],
    ['2026年、2027年分别新建中试基地3家、5家。', ['= 3 家 target 2026', '= 5 家 target 2027']],
    ['青禾县、石泓县加快发展，两县各新建星创天地2家。', ['= 2 家 target 2026', '= 2 家 target 2026']],
    ['争取进入全国前50名，综合排名前移5位以上，居全省前3位。', ['<= 50 名 target 2026', '>= 5 位 target 2026', '<= 3 位 target 2026']],
    [
      '研发投入占比由2.1%提升至2.5%以上，近三成企业实现翻番。',
      ['= 0.021 % actual 2025', '>= 0.025 % target 2026', '~ 0.3 % target 2026', '= 2 倍 target 2026'],
    ],
    ['载体突破百家，余额跨越百亿元，服务不少于两轮。', ['>= 100 家 target 2026', '>= 10000000000 CNY target 2026', '>= 2 轮 target 2026']],
    ['风险补偿资金池由1000万元扩充至2000万元。', ['= 10000000 CNY actual 2025', '= 20000000 CNY target 2026']],
    ['其中90%以上的研发机构设在企业、90%以上的研发人员在企业。', ['>= 0.9 % target 2026', '>= 0.9 % target 2026']],
    ['专项资金每年按10%以上递增，营业收入保持两位数增长。', ['>= 0.1 % target 2026', '>= 0.1 % target 2026']],
    ['企业开办压缩到3个工作日以内，力争2个工作日办结。', ['<= 3 工作日 target 2026', '<= 2 工作日 target 2026']],
    ['科技信贷余额突破百亿大关，营收迈上1200亿台阶。', ['>= 10000000000 CNY target 2026', '>= 120000000000 CNY target 2026']],
    ['办理环节由8个精简至3个，单位产值耗电量控制在0.8千瓦时以内。', ['= 8 个 rule', '<= 3 个 target 2026', '<= 0.8 千瓦时 target 2026']],
    ['今年新建3个、明年再建5个产业研究院。', ['= 3 个 target 2026', '= 5 个 target 2027']],
    ['发放科技贷款不低于去年的1.5倍。', ['>= 1.5 倍 target 2026']],
    ['高新技术企业实现倍增、达到120家，实施科技企业倍增计划。', ['= 2 倍 target 2026', '>= 120 家 target 2026']],
    ['保险费、担保费分别补助60%、50%，各不超过5万元。', ['= 0.6 % rule', '= 0.5 % rule', '<= 50000 CNY rule']],
    ['高新技术产业营收比2020年翻了一番多。', ['> 2 倍 target 2026']],
    ['工程审批由平均200多个工作日压减至100个工作日以内。', ['> 200 工作日 rule', '<= 100 工作日 target 2026']],
    ['2024年，全市高企达到1286家。技术合同成交额120亿元。', ['= 1286 家 actual 2024', '= 12000000000 CNY actual 2024']],
  ])('a plan: %s', (text, expected) => expect(read(text, plan)).toEqual(expected));

  it.each<[string, string[]]>([
    [
      '单户500万元及以下的，费率不超过1%；500万元以上的，不超过1.5%。',
      ['<= 5000000 CNY rule', '<= 0.01 % rule', '> 5000000 CNY rule', '<= 0.015 % rule'],
    ],
    [
      '500万元（含）以下的部分按4%、500万元至2000万元（含）的部分按6%、2000万元以上的部分按8%给予补助。',
      ['<= 5000000 CNY rule', '= 0.04 % rule', '> 5000000..20000000 CNY rule', '= 0.06 % rule', '> 20000000 CNY rule', '= 0.08 % rule'],
    ],
    ['75分至90分为良好，60分至75分为合格，60分以下为不合格。', ['>= 75..90 分 rule', '>= 60..75 分 rule', '< 60 分 rule']],
    ['销售收入在5000万元以上2亿元以下的企业。', ['>= 50000000..200000000 CNY rule']],
    ['按技术合同到账额的百分之十给予补助，最高五十万元。', ['= 0.1 % rule', '<= 500000 CNY rule']],
    ['按登记额的万分之二给予补贴，县级减半。', ['= 0.0002 % rule', '= 0.5 % rule']],
    ['损失由担保机构和银行按8:2分担。', ['= 8 份 rule', '= 2 份 rule']],
    ['市、区按上级扶持经费1:0.5:0.5给予配套。', ['= 0.5 倍 rule', '= 0.5 倍 rule']],
    ['市、县财政按2:1进行配比。', ['= 2 倍 rule']],
    ['利率不高于同期LPR加30个基点。', ['<= 30 基点 rule']],
    [
      '年度登记额首次达到1000万元、5000万元的，分别奖励5万元、20万元。',
      ['>= 10000000 CNY rule', '>= 50000000 CNY rule', '= 50000 CNY rule', '= 200000 CNY rule'],
    ],
    ['给予每月每平方米15元补贴。', ['= 15 CNY/平方米·月 rule']],
    ['按每亩200元补助，设备投资按3000元/平方米计。', ['= 200 CNY/亩 rule', '= 3000 CNY/平方米 rule']],
    ['成立5年以内，近三年未发生事故，逾期半年以上的，3年内不得申报。', ['<= 5 年 rule', '= 3 年 rule', '>= 6 月 rule', '= 3 年 rule']],
    ['服务合同的比例不得低于三分之一，占比达四成以上，按七折执行。', ['>= 0.333333333333 % rule', '>= 0.4 % rule', '= 0.7 % rule']],
    ['每少1人扣2分，每培育1家高新技术企业得2分。', ['= 2 分 rule', '= 2 分 rule']],
    [
      '面积在1000—3000平方米的奖励10万元，3000平方米以上的奖励20万元。',
      ['>= 1000..3000 平方米 rule', '= 100000 CNY rule', '>= 3000 平方米 rule', '= 200000 CNY rule'],
    ],
    ['成立时间1年（含）以上10年以下，注册资本5亿元以上（含5亿元）。', ['>= 1..10 年 rule', '>= 500000000 CNY rule']],
    ['60分（不含）以下的为不合格，80分及以上为优秀。', ['< 60 分 rule', '>= 80 分 rule']],
    [
      '至少配备1名服务人员和1名创业导师，特殊行业由48个月可延长至60个月。',
      ['>= 1 名 rule', '>= 1 名 rule', '= 48 月 rule', '= 60 月 rule'],
    ],
    ['由5至7名专家评审，在15日内办结，公示5个工作日。', ['= 5..7 名 rule', '<= 15 日 rule', '= 5 工作日 rule']],
    ['到2027年，全区孵化载体达到30家。', ['>= 30 家 target 2027']],
    [
      '1亿元以下的奖励50万元，1亿元（含）至5亿元的奖励100万元，5亿元以上的奖励200万元。',
      [
        '< 100000000 CNY rule',
        '= 500000 CNY rule',
        '>= 100000000..500000000 CNY rule',
        '= 1000000 CNY rule',
        '>= 500000000 CNY rule',
        '= 2000000 CNY rule',
      ],
    ],
    ['得分80-60分（含）为合格，60分以下为不合格，排名在前20%以外的不予奖励。', ['>= 60..80 分 rule', '< 60 分 rule', '> 0.2 % rule']],
    ['分为优秀（90分以上）、良好（80—89分）两等。', ['>= 90 分 rule', '>= 80..89 分 rule']],
    ['自筹经费与财政资金比例不低于2∶1，高校牵头的不低于1∶1。', ['>= 2 倍 rule', '>= 1 倍 rule']],
    ['年龄不超过38周岁（1988年1月1日后出生），女性可放宽至40周岁。', ['<= 38 周岁 rule', '<= 40 周岁 rule']],
    ['完成人所得份额不低于奖励总额的50%。', ['>= 0.5 % rule']],
    [
      '50万元及以下的由局长审定，50万元以上200万元以下的报区长审批，200万元（含）以上的提交审议。',
      ['<= 500000 CNY rule', '> 500000..2000000 CNY rule', '>= 2000000 CNY rule'],
    ],
    ['结余5万元以上的应当退回，5万元（含）以下的可留用。', ['> 50000 CNY rule', '<= 50000 CNY rule']],
    ['85分及以上为优秀，70（含）—85分为良好，70分以下为不合格。', ['>= 85 分 rule', '>= 70..85 分 rule', '< 70 分 rule']],
    ['在孵企业不少于50家得10分，30—49家得6分。', ['>= 50 家 rule', '= 10 分 rule', '>= 30..49 家 rule', '= 6 分 rule']],
    ['研发投入增幅超10%不足20%的，奖励5万元。', ['> 0.1..0.2 % rule', '= 50000 CNY rule']],
    ['注册满1年不满3年，销售收入小于5000万元（含）的企业。', ['>= 1..3 年 rule', '<= 50000000 CNY rule']],
    ['每年获得的补贴最高30万、最低5万。', ['<= 300000 CNY rule', '>= 50000 CNY rule']],
    ['给予不超过省级补助50%的配套，每站每年最多奖励3名。', ['<= 0.5 % rule', '<= 3 名 rule']],
    ['对首次突破年产值1亿元的，评分在90分（含90分）以上的为优秀。', ['>= 100000000 CNY rule', '>= 90 分 rule']],
    ['按不低于1∶5的比例撬动社会投入。', ['>= 5 倍 rule']],
    ['利率不高于LPR加 50 BP，面积≥ 300 ㎡，按上级资金 1 : 0.5 配套。', ['<= 50 基点 rule', '>= 300 平方米 rule', '= 0.5 倍 rule']],
    ['推广1000亩（设施农业100亩）以上的，每个品种补助5万元。', ['>= 1000 亩 rule', '>= 100 亩 rule', '= 50000 CNY rule']],
    ['对综合评价前20%的单位予以倾斜。', ['<= 0.2 % rule']],
    ['给予不高于同期LPR50%的贴息，提供三年零租金场所，津贴连发5年。', ['<= 0.5 % rule', '= 3 年 rule', '= 5 年 rule']],
    ['间接费用不超过直接费用扣除设备费后的20%。', ['<= 0.2 % rule']],
    ['总数由2020年的312家增长到2023年的705家。', ['= 312 家 actual 2020', '= 705 家 actual 2023']],
  ])('rules: %s', (text, expected) => expect(read(text, rules)).toEqual(expected));

  it.each<[string, string[]]>([
    ['截至2023年12月底，引进人才1800余人，吸纳就业近1600人。', ['> 1800 人 actual 2023', '~ 1600 人 actual 2023']],
    ['企业开办时间压缩至0.5个工作日，总数达到68家。', ['= 0.5 工作日 actual 2024', '= 68 家 actual 2024']],
    ['现已补助60万，户均3万元。', ['= 600000 CNY actual 2024', '= 30000 CNY actual 2024']],
    ['位居全国百强县投资潜力第3、绿色发展第5、科技创新第6。', ['= 3 位 actual 2024', '= 5 位 actual 2024', '= 6 位 actual 2024']],
    ['每万家企业中高企43家，不到全市平均数的三分之二。', ['= 43 家 actual 2024', '< 0.666666666667 % actual 2024']],
    ['建立了2025年培育库，目前入库3家。', ['= 3 家 actual 2024']],
    [
      '三次产业结构由21:50:29调整为11.8︰48.3︰39.9。',
      ['= 21 份 actual', '= 50 份 actual', '= 29 份 actual', '= 11.8 份 actual 2024', '= 48.3 份 actual 2024', '= 39.9 份 actual 2024'],
    ],
    [
      '研发经费由2015年的2亿元增加到5亿元，投入强度由0.6%提高到1.1%，折合全时人员96人年。',
      [
        '= 200000000 CNY actual 2015',
        '= 500000000 CNY actual 2024',
        '= 0.006 % actual 2015',
        '= 0.011 % actual 2024',
        '= 96 人年 actual 2024',
      ],
    ],
    [
      '新认定高企21家，完成目标任务（18家）的116.7%；入库136家，占比1.7%，低于目标值0.1个百分点。',
      [
        '= 21 家 actual 2024',
        '= 18 家 target 2024',
        '= 1.167 % actual 2024',
        '= 136 家 actual 2024',
        '= 0.017 % actual 2024',
        '= 0.001 百分点 actual 2024',
      ],
    ],
    ['占比1.9%，与目标值2.1%相比仍有差距。', ['= 0.019 % actual 2024', '= 0.021 % target 2024']],
    [
      '转化率由2021年的32%上升到2024年的45%，五年来投入15亿元，覆盖90%以上的规上企业。',
      ['= 0.32 % actual 2021', '= 0.45 % actual 2024', '= 1500000000 CNY actual 2024', '>= 0.9 % actual 2024'],
    ],
    ['2019年至2022年专利数由75件增至2729件。', ['= 75 件 actual 2019', '= 2729 件 actual 2022']],
    ['拨付2022年度奖励资金420万元。', ['= 4200000 CNY actual 2024']],
    [
      '一、预算安排及执行情况\n科技支出预算安排8600万元，研发后补助3150万元，惠及企业126家。',
      ['= 86000000 CNY actual 2024', '= 31500000 CNY actual 2024', '= 126 家 actual 2024'],
    ],
    ['净增7家，超额完成市下达的5家任务。', ['= 7 家 actual 2024', '= 5 家 target 2024']],
    ['公示期自2024年11月3日至11月9日，共7天。', ['= 7 天 rule']],
  ])('a report: %s', (text, expected) => {
    const context = {
      ...report,
      dateIssued: text.includes('2023') ? '2024-01-10' : null,
      title: text.includes('2023') ? report.title : '2024年工作总结',
    };
    expect(read(text, context)).toEqual(expected);
  });

  it('a challenge call has its indicators as targets, its terms as rules', () => {
    const call: QuantityContext = { ...plan, title: '“揭榜挂帅”项目榜单（2025年第二批）', kind: 'notice', planYear: 2025 };
    expect(read('技术指标：回收率≥92%。完成时限：24个月。申报要求：研发团队不少于10人。', call)).toEqual([
      '>= 0.92 % target',
      '= 24 月 rule 2025',
      '>= 10 人 rule',
    ]);
  });

  it('reads the points of a row from the column that the header names', () => {
    const rows = (text: string) =>
      findQuantities(text, rules)
        .filter(({ unit }) => unit === '分')
        .map(({ value, indicator }) => `${indicator} ${value}`);
    expect(rows('指标 评分标准 分值\n创业导师 签约导师3名以上得满分 7\n')).toEqual(['创业导师分值 7']);
    expect(rows('指标 分值 评分标准\n创业导师 7 签约导师3名以上得满分\n')).toEqual(['创业导师分值 7']);
  });

  it('a call asks of a past year, and gives in 万 without 元', () => {
    const call: QuantityContext = { ...plan, title: '关于兑现2024年度科技创新政策资金的通告', kind: 'notice', planYear: 2024 };
    expect(read('1.研发补助：2023年度研发费用300万元（含）以上的，按增量的8%补助，封顶80万元。', call)).toEqual([
      '>= 3000000 CNY rule',
      '= 0.08 % rule',
      '<= 800000 CNY rule',
    ]);
    expect(read('2.平台奖励：国家级200万，省级50万。', call)).toEqual(['= 2000000 CNY rule', '= 500000 CNY rule']);
  });

  it.each([
    '一、总则。第三条规定第19个世界知识产权日。',
    '抓好“科技改革20条”，落实《优化营商环境30条》，推进“3550”改革和“一网四级”。',
    '一是加强领导，二是统筹推进，建立一企一策机制，实行一站式服务，推出第一批清单。',
    '围绕三个方向、分三个渠道、按四个等次推进，分为6大类。',
    '联系电话：0427-3554789，12345热线，辽ICP备13003879号-1。',
    '漯科〔2018〕95号文件自2025年5月20日起施行，每月10日前报送，17时30分截止。',
    '用5年时间建成，力争通过三年努力实现突破，十四五以来成效显著。',
    '实行零收费，打造百亿级产业和亿元企业，5G与V1.2.3版本。',
    '实施“十百千”工程和“1+3+N”政策体系，构建“一核两翼三带”格局，推动一二三产业融合。',
    '党的二十大和二十届三中全会精神，7×24小时不打烊服务，推进最多跑一次改革。',
    '坚持两手抓、两手硬，做到三个到位，落实四个最严，实施八大行动、6大类12小类。',
    '2026年1—6月，上午9:00至11:30，周一至周五，3月底前，二季度末，每月5日前报送。',
    '一批重大项目，进一步统一标准，千方百计，百花齐放，万众一心，两岸合作，半导体产业。',
    '按照1个方案、3个清单、5项机制推进，围绕5个领域布局，完善《实施细则》第12条。',
    '用3年左右时间，经过五年努力，未来三年，近年来，十年磨一剑，500强企业。',
  ])('finds nothing in: %s', (text) => expect(read(text, plan)).toEqual([]));

  it('keeps both readings where a wording has two', () => {
    const [share] = findQuantities('按8:2比例分担。', rules);
    expect(share?.alternate).toEqual({ value: '0.8', unit: '%' });
    expect(share?.confidence).toBe('ambiguous');
    expect(findQuantities('加点不超过80个基点。', rules)[0]?.alternate).toEqual({ value: '0.008', unit: '百分点' });
  });

  it('names what is measured, with elliptic subjects filled in', () => {
    const names = (text: string): string[] => findQuantities(text, plan).map((q) => q.indicator);
    expect(names('高新技术企业净增11家、总数达68家。')).toEqual(['净增高新技术企业数', '高新技术企业总数']);
    expect(names('新建省级工程技术研究中心5家、市级20家。')).toEqual(['新建省级工程技术研究中心数', '新建市级工程技术研究中心数']);
    expect(names('技术合同成交额90亿元，同比增长12%。')).toEqual(['技术合同成交额', '技术合同成交额增速']);
    expect(names('推进100家企业技术改造。')).toEqual(['企业技术改造数']);
  });

  it('reads a table by its header and rows', () => {
    const text = '县区\t新增高新技术企业（家）\n青禾县\t60\n合计\t60\n';
    const cell = (word: string, from = 0) => ({
      text: word,
      span: [text.indexOf(word, from), text.indexOf(word, from) + word.length] as [number, number],
    });
    const tables = [
      {
        id: 't1',
        clauseId: 'c',
        caption: '任务分解表',
        header: [cell('县区'), cell('新增高新技术企业（家）')],
        rows: [
          [cell('青禾县'), cell('60')],
          [cell('合计'), cell('60', text.indexOf('合计'))],
        ],
      },
    ];
    const found = findQuantities(text, { ...plan, tables });
    expect(found.map((q) => [q.value, q.unit, q.region, q.role, q.indicatorId])).toEqual([
      ['60', '家', '青禾县', 'target', 'high-tech-enterprise-new'],
      ['60', '家', null, 'target', 'high-tech-enterprise-new'],
    ]);
  });

  it('never throws, quotes exactly and stays in order on any mix of figures and words', () => {
    const piece = fc.constantFrom(
      '1',
      '23',
      '4.5',
      '万',
      '亿',
      '元',
      '家',
      '%',
      '个百分点',
      '一',
      '两',
      '百',
      '分之',
      '至',
      '—',
      ':',
      '：',
      '，',
      '；',
      '。',
      '\n',
      '（含）',
      '以上',
      '以下',
      '不超过',
      '达到',
      '由',
      '提高到',
      '分别',
      '、',
      '年',
      '2024年',
      '日',
      '内',
      '每',
      '“',
      '”',
      '《',
      '😀',
      '按',
      '最高',
      '截至',
      '将',
      '对',
      '的',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.constantFrom(plan, rules, report), (pieces, context) => {
        const text = pieces.join('');
        let last = -1;
        for (const q of findQuantities(text, context)) {
          expect(text.slice(q.span[0], q.span[1])).toBe(q.quote);
          expect(q.figureSpan[0]).toBeGreaterThanOrEqual(last);
          expect(q.value).toMatch(/^\d+(\.\d+)?$/);
          last = q.figureSpan[0];
        }
      }),
      atLeast(1500),
    );
  });

  it.each(['1', '一', '10家、', '《1家', '1:', '1-', '5家以上、', '由1家提高到', '第1家企业不超过10万元以上，', '每1'])(
    'takes linear time on endless %s',
    (unit) => {
      // Processor time of this process, so that a busy machine does not fail the law; four times the text may cost ten times as much, never sixteen.
      const cost = (length: number): number => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        const start = process.cpuUsage();
        findQuantities(text, plan);
        return process.cpuUsage(start).user / 1000;
      };
      cost(20_000);
      expect(cost(80_000)).toBeLessThan(10 * Math.max(cost(20_000), 20));
    },
  );
});
