import { expect, it } from 'vitest';
import { devPages, seedPages } from '../../../test/gold.ts';
import { facts as factList } from '../../fact/catalogue.ts';
import { readDocument } from '../read.ts';
import { findEntitlements } from './find-entitlements.ts';
import type { Entitlement } from './model.ts';
import { entitlementTerms } from './terms.ts';

const read = (body: string) => readDocument(`临溪区支持科技创新的若干政策\n第一条 ${body}\n`, { id: 'd' });
const of = (body: string): Entitlement[] => findEntitlements(read(body));
const brief = ({ who, amount }: Entitlement) => ({
  who: who?.text ?? null,
  kind: amount.kind,
  tiers: amount.tiers.map(({ label, value, base, per }) => [label, value, base, per]),
  caps: amount.caps.map(({ value, per }) => [value, per]),
  period: amount.period,
});

const sum = (value: string, label: string | null = null, per: string | null = null) => [label, value, null, per];

it.each([
  [
    '支持高企。对首次通过认定的高新技术企业，一次性奖励40万元；对有效期满重新通过认定的，奖励15万元。',
    [
      { who: '首次通过认定的高新技术企业', kind: 'fixed', tiers: [sum('400000')], caps: [], period: 'once' },
      { who: '有效期满重新通过认定的', kind: 'fixed', tiers: [sum('150000')], caps: [], period: null },
    ],
  ],
  [
    '对首次获评国家级专精特新“小巨人”、省级专精特新、创新型中小企业的，分别奖励80万元、30万元、5万元。',
    [
      {
        who: '首次获评国家级专精特新“小巨人”、省级专精特新、创新型中小企业的',
        kind: 'tiered',
        tiers: [sum('800000', '国家级专精特新“小巨人”'), sum('300000', '省级专精特新'), sum('50000', '创新型中小企业')],
        caps: [],
        period: null,
      },
    ],
  ],
  [
    '对按期还本付息的企业，按实际支付利息的50%给予贴息。单家企业每年贴息不超过30万元。',
    [
      {
        who: '按期还本付息的企业',
        kind: 'rate-of-base',
        tiers: [[null, '0.5', '实际支付利息', null]],
        caps: [['300000', '单家企业每年']],
        period: 'each-year',
      },
    ],
  ],
  [
    '对上年度研发费用享受税前加计扣除的规上企业，按其研发费用分档补助：500万元（含）以下的部分按4%、500万元至2000万元（含）的部分按6%、2000万元以上的部分按8%给予补助，单个企业每年最高不超过300万元。',
    [
      {
        who: '上年度研发费用享受税前加计扣除的规上企业',
        kind: 'tiered',
        tiers: [
          ['500万元（含）以下的部分', '0.04', null, null],
          ['500万元至2000万元（含）的部分', '0.06', null, null],
          ['2000万元以上的部分', '0.08', null, null],
        ],
        caps: [['3000000', '单个企业每年']],
        period: 'each-year',
      },
    ],
  ],
  [
    '对承担国家重点研发计划项目的，按国家拨付经费的10%配套，单项最高200万元。',
    [
      {
        who: '承担国家重点研发计划项目的',
        kind: 'matching',
        tiers: [[null, '0.1', '国家拨付经费', null]],
        caps: [['2000000', '单项']],
        period: null,
      },
    ],
  ],
  [
    '对概念验证项目，每项资助10万元—50万元。',
    [{ who: '概念验证项目', kind: 'range', tiers: [sum('100000', null, '每项')], caps: [], period: null }],
  ],
  [
    '对新认定的国家级、省级、市级孵化器，分别给予200万元、80万元、30万元奖励。',
    [
      {
        who: '新认定的国家级、省级、市级孵化器',
        kind: 'tiered',
        tiers: [sum('2000000', '国家级'), sum('800000', '省级'), sum('300000', '市级孵化器')],
        caps: [],
        period: null,
      },
    ],
  ],
  [
    '对首次认定为高新技术企业的，奖励30万元（分两年拨付，首年60%、次年40%）。',
    [{ who: '首次认定为高新技术企业的', kind: 'fixed', tiers: [sum('300000')], caps: [], period: null }],
  ],
  [
    '对整体迁入的企业，按营业收入规模给予奖励：1亿元以下的奖励50万元，1亿元（含）至5亿元的奖励100万元。',
    [
      {
        who: '整体迁入的企业',
        kind: 'tiered',
        tiers: [sum('500000', '1亿元以下'), sum('1000000', '1亿元（含）至5亿元')],
        caps: [],
        period: null,
      },
    ],
  ],
  [
    '国内发明专利授权每件奖5000元（其中代理机构500元），PCT国际专利每件奖2万元，每户企业年累计不超过20万元。',
    [
      {
        who: null,
        kind: 'tiered',
        tiers: [sum('5000', '国内发明专利授权', '每件'), sum('500', '代理机构'), sum('20000', 'PCT国际专利', '每件')],
        caps: [['200000', '每户企业年累计']],
        period: null,
      },
    ],
  ],
  [
    '按不超过企业实际支付利息的60%贴息，单个企业每年累计不超过80万元。',
    [
      {
        who: null,
        kind: 'up-to',
        tiers: [],
        caps: [
          ['0.6', null],
          ['800000', '单个企业每年累计'],
        ],
        period: 'each-year',
      },
    ],
  ],
  [
    '新认定省级工程技术研究中心，每个奖励20万元；市级的每个5万元。',
    [
      {
        who: '新认定省级工程技术研究中心',
        kind: 'tiered',
        tiers: [sum('200000', null, '每个'), sum('50000', '市级', '每个')],
        caps: [],
        period: null,
      },
    ],
  ],
  [
    '新建工作站的给予50万元建站经费，另按每年20万元连续资助3年。',
    [
      {
        who: '新建工作站的',
        kind: 'tiered',
        tiers: [sum('500000', '新建工作站'), sum('200000', null, '每年')],
        caps: [],
        period: 'each-year',
      },
    ],
  ],
  [
    '产业化项目，按固定资产投资的8%给予补助，分三年按40%、30%、30%兑现，累计最高2000万元。',
    [
      {
        who: '产业化项目',
        kind: 'rate-of-base',
        tiers: [[null, '0.08', '固定资产投资', null]],
        caps: [['20000000', '累计']],
        period: null,
      },
    ],
  ],
  [
    '药品、器械年销售收入首次突破1亿元、5亿元的，分别奖励50万元、100万元。',
    [
      {
        who: '药品、器械年销售收入首次突破1亿元、5亿元的',
        kind: 'tiered',
        tiers: [sum('500000', '1亿元'), sum('1000000', '5亿元')],
        caps: [],
        period: null,
      },
    ],
  ],
  [
    '平台为企业提供服务的，按服务金额的10%给予补贴；企业购买服务的按20%、每年最高100万元。',
    [
      {
        who: '平台为企业提供服务的',
        kind: 'rate-of-base',
        tiers: [[null, '0.1', '服务金额', null]],
        caps: [],
        period: null,
      },
      { who: '企业购买服务的', kind: 'rate-of-base', tiers: [[null, '0.2', null, null]], caps: [['1000000', '每年']], period: 'each-year' },
    ],
  ],
  [
    '【特派员补助】个人特派员工作经费每人每年1万元。',
    [{ who: null, kind: 'fixed', tiers: [sum('10000', null, '每人每年')], caps: [], period: 'each-year' }],
  ],
  [
    '对领办企业的贷款，按不高于3%的年利率给予贴息，单户年贴息不超过10万元。',
    [
      {
        who: '领办企业的贷款',
        kind: 'up-to',
        tiers: [],
        caps: [
          ['0.03', null],
          ['100000', '单户年'],
        ],
        period: null,
      },
    ],
  ],
  [
    '将研发投入、高企培育等指标纳入乡镇和部门考核，对完成较好的前3名分别奖励20万元、15万元、10万元。',
    [
      {
        who: '完成较好的前3名',
        kind: 'tiered',
        tiers: [sum('200000'), sum('150000'), sum('100000')],
        caps: [],
        period: null,
      },
    ],
  ],
  [
    '对获省科学技术奖特等、一、二等奖的，分别奖励100万元、60万元、30万元。',
    [
      {
        who: '获省科学技术奖特等、一、二等奖的',
        kind: 'tiered',
        tiers: [sum('1000000', '特等奖'), sum('600000', '一等奖'), sum('300000', '二等奖')],
        caps: [],
        period: null,
      },
    ],
  ],
])('%s', (body, expected) => {
  expect(of(body).map(brief)).toEqual(expected);
});

it.each([
  '弄虚作假骗取资金的，追回已拨资金，5年内取消其申报资格，并处骗取金额1倍以上3倍以下罚款。',
  '区财政每年安排不少于1.5亿元科技创新专项资金，用于落实本政策各项奖补。',
  '每年投入不低于上年度营业收入的2%；每年开展研发项目不少于3项。',
  '补贴金额计算至百元，不足部分舍去。',
  '拟认定名单公示5个工作日。',
])('gives nobody anything: %s', (body) => {
  expect(of(body)).toEqual([]);
});

it.each([
  ['省级重点的，奖励比例提高2个百分点。', '奖励比例提高2个百分点', '这是对标准的调整'],
  ['入驻标准厂房的，按每平方米8元给予补贴，补贴面积不超过5000平方米。', '补贴面积不超过5000平方米', '这是给付的限制'],
  ['毕业生来县就业的，每年给予2万元津贴；返乡创业的上浮20%。', '返乡创业的上浮20%', '这是对标准的调整'],
  ['科技特派员每人每年补助2万元，山区县在此标准上上浮30%。', '山区县在此标准上上浮30%', '这是对标准的调整'],
])('says of a figure in no amount that it is not encoded: %s', (body, text, why) => {
  const [found] = of(`对企业给予10万元奖励。${body}`).slice(-1);
  const all = found?.conditions.map((one) => `${one.text} ${one.encoding.state === 'encoded' ? '' : one.encoding.why.zh}`) ?? [];
  expect(all.some((one) => one.startsWith(`${text} ${why}`))).toBe(true);
});

it('takes from the lines beside it whom a benefit is for, which office takes applications and when', () => {
  const [found] = findEntitlements(
    readDocument(
      '临溪区支持科技创新若干措施\n一、研发奖补\n奖补对象：建立研发辅助账的规上企业。\n奖补标准：按研发费用增量的12%奖补。\n受理部门：区科技局。\n受理时间：每年5月。\n二、附则\n本措施由区科技局解释。\n',
      { id: 'd' },
    ),
  );
  expect([found?.who?.text, found?.office?.text, found?.time?.text]).toEqual(['建立研发辅助账的规上企业', '区科技局', '每年5月']);
});

it('gives the items under an article that leads into them', () => {
  const found = findEntitlements(
    readDocument(
      '临溪区科技创新券办法\n第一条 创新券按下列比例抵扣：\n（一）检验检测：不超过合同金额的50%；\n（二）委托研发：不超过合同金额的30%，单笔最高10万元。\n',
      {
        id: 'd',
      },
    ),
  );
  expect(found.map(({ amount }) => amount.caps.map(({ label, value }) => [label, value]))).toEqual([
    [['合同金额', '0.5']],
    [
      ['合同金额', '0.3'],
      [null, '100000'],
    ],
  ]);
});

it('lists who is refused, item by item, as what a person has to check', () => {
  const { conditions } = entitlementTerms(
    readDocument(
      '临溪区专项资金办法\n第一条 有下列情形之一的，不予支持：\n（一）上年度发生较大安全事故的；\n（二）被列入严重失信名单的。\n',
      { id: 'd' },
    ),
  );
  expect(conditions.map(({ text }) => text)).toEqual(['上年度发生较大安全事故的', '被列入严重失信名单的']);
  expect(conditions.every(({ encoding }) => encoding.state === 'not-encoded' && encoding.why.zh.startsWith('有此情形的'))).toBe(true);
});

it('encodes a condition that one fact decides, and says of the others why not', () => {
  const [moved] = of('对从区外整体迁入的高新技术企业，上年度营业收入达到5000万元的，奖励60万元。');
  expect(moved?.conditions.map(({ text, encoding }) => [text, encoding.state === 'encoded' ? encoding : encoding.why.zh])).toEqual([
    ['从区外整体迁入的高新技术企业', '需由部门或专家认定，没有可直接比对的事实'],
    ['上年度营业收入达到5000万元的', { state: 'encoded', fact: 'enterprise.revenue', operator: '>=', value: '50000000', unit: 'CNY' }],
  ]);
  const [growing] = of('对研发费用较上年增长20%以上的企业，奖励10万元。');
  expect(growing?.conditions[0]?.encoding.state).toBe('not-encoded');
});

it('reads what holds for all: conditions, stacking, offices, times', () => {
  const terms = entitlementTerms(
    readDocument(
      '云岭市科技创新券实施细则\n一、谁可以申领\n（一）企业：在市内注册、职工总数不超过500人、年销售收入不超过2亿元、资产总额不超过2亿元的科技型中小企业。\n（二）与服务机构之间存在控股关系的，不得申领。\n二、附则\n同一企业符合多项条款的，按“就高不重复”原则执行。本细则由市科技局负责解释，自2026年2月1日起施行。\n',
      { id: 'd' },
    ),
  );
  const encoded = terms.conditions.flatMap(({ encoding }) =>
    encoding.state === 'encoded' ? [[encoding.fact, encoding.operator, encoding.value]] : [],
  );
  expect(encoded).toEqual([
    ['enterprise.headcount', '<=', '500'],
    ['enterprise.revenue', '<=', '200000000'],
    ['enterprise.totalAssets', '<=', '200000000'],
  ]);
  expect(terms.stacking.map(({ rule }) => rule)).toEqual(['highest-only']);
  expect(terms.offices.map(({ text }) => text)).toEqual([expect.stringContaining('由市科技局负责解释')]);
  expect(terms.times.map(({ text }) => text)).toEqual(['自2026年2月1日起施行']);
});

it.each([...devPages(), ...seedPages()].map(({ name, page }) => [name, page] as const))(
  '%s: every part cites its own words',
  (name, page) => {
    const document = readDocument(page, { id: name });
    const clean = Array.from(document.text);
    const facts = new Set(factList.map(({ id }) => id));
    const entitlements = findEntitlements(document);
    const terms = entitlementTerms(document);
    const conditions = [...entitlements.flatMap((one) => one.conditions), ...terms.conditions];
    const words = [
      ...entitlements.flatMap((one) => [one.who, one.office, one.time]),
      ...terms.offices,
      ...terms.times,
      ...conditions,
      ...terms.stacking,
    ];
    for (const part of words) if (part !== null) expect(clean.slice(...part.citation.cleanSpan).join('')).toBe(part.text);
    for (const { citation, quote, amount } of entitlements) {
      expect(clean.slice(...citation.cleanSpan).join('')).toBe(quote);
      for (const figure of [...amount.tiers, ...amount.caps])
        expect(document.quantities.some((one) => one.id === figure.quantityId)).toBe(true);
    }
    for (const { encoding } of conditions) if (encoding.state === 'encoded') expect(facts).toContain(encoding.fact);
  },
);

it.each([
  ['03-subsidy-articles', 38],
  ['04-recognition-measures', 2],
  ['08-guarantee-scheme', 5],
  ['12-incubator-rules', 7],
  ['13-ip-pledge', 7],
  ['14-vouchers', 4],
  ['01-annual-plan', 7],
  ['05-work-report', 0],
])('%s words %i entitlements, counted by hand', (name, count) => {
  const page = devPages().find((one) => one.name === name);
  expect(findEntitlements(readDocument(page?.page ?? '', { id: name }))).toHaveLength(count);
});

it('gives each entitlement its own of the caps that a sentence behind them sets in order', () => {
  const found = of(
    '研发投入。研发费用达到1000万元的企业，按照研发费用的10%给予奖励；研发费用不足1000万元的，按5%给予奖励。单个企业年度奖励上限分别为100万元和30万元。',
  );
  expect(found.map(({ amount }) => amount.caps.map(({ value, per }) => [value, per]))).toEqual([
    [['1000000', '单个企业年度']],
    [['300000', '单个企业年度']],
  ]);
  // One entitlement cannot have both: which holds is for a person to say.
  const [one] = of('研发投入。研发费用不足1000万元的，按5%给予奖励。单个企业年度奖励上限分别为100万元和30万元。');
  expect(one?.confidence).toBe('ambiguous');
});

it('does not take what is paid in full for a sum, and says that it is not encoded', () => {
  const [rent] = of('孵化场地。对租用孵化场地的企业，第一年全额补贴、第二年补贴50%。');
  expect(rent?.amount.tiers.map(({ value }) => value)).toEqual(['0.5']);
  expect(rent?.conditions.filter(({ encoding }) => encoding.state === 'not-encoded').map(({ text }) => text)).toContain('第一年全额补贴');
  expect(rent?.confidence).toBe('ambiguous');
  expect(of('孵化场地。对租用孵化场地的企业，给予全额补贴。').map(({ amount }) => [amount.kind, amount.tiers])).toEqual([['unstated', []]]);
});
