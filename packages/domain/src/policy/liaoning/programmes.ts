import { benefit, encoded, inForce, isTrue, notEncoded, plainReading, registeredIn, standing, t } from '../../benefit/define.ts';
import { cite, type Instrument, reference } from '../../benefit/source.ts';
import { code, compare, fact, memberOf, wan, when, yuan } from '../../formula/build.ts';
import { atMost, moreThan } from '../../formula/derived.ts';

const ipPledge2016: Instrument = {
  issuer: '辽宁省知识产权局等',
  title: '辽宁省知识产权质押融资风险补偿有关办法（2016年）',
  documentNumber: '辽知发〔2016〕18号',
  date: null,
  sources: 1,
};
const ipPledge2022: Instrument = {
  issuer: '辽宁省知识产权局',
  title: '辽宁省知识产权质押融资风险补偿有关办法（2022年修订）',
  documentNumber: '辽知发〔2022〕7号',
  date: '2022-05-13',
  sources: 2,
};
const voucher2025: Instrument = {
  issuer: '辽宁省',
  title: '辽宁省科技创新券规定（试行，2025年）',
  documentNumber: null,
  date: null,
  sources: 1,
};
const carrierRewards2022: Instrument = {
  issuer: '盘锦市',
  title: '2022年盘锦市双创孵化载体奖励政策',
  documentNumber: null,
  date: null,
  sources: 1,
};
const rewards2023: Instrument = {
  issuer: '盘锦市人民政府',
  title: '盘锦市科技创新奖励政策',
  documentNumber: '盘政发〔2023〕7号',
  date: null,
  sources: 1,
};
const techFund2019: Instrument = {
  issuer: '盘锦市人民政府办公室',
  title: '盘锦市发展高新技术产业科技专项资金使用实施方案（试行）',
  documentNumber: '盘政办发〔2019〕37号',
  date: '2019-12-04',
  sources: 1,
};

const panjin = t('盘锦市', 'Panjin');
const pledge2016 = reference(ipPledge2016);
const pledge2022 = reference(ipPledge2022);
const pledgeCap = when(isTrue('loan.microFirm'), wan(200), wan(600));

/** 知识产权质押融资风险补偿 (2016 scheme, ten pilot cities with Panjin). */
export const ipPledgeLoan = benefit({
  id: 'liaoning.ip-pledge-risk-compensation',
  title: t('知识产权质押融资风险补偿（2016年办法）', 'risk compensation for loans on pledged intellectual property (2016)'),
  kind: 'finance',
  promise: t(
    '以专利质押贷款，中小企业单笔最高600万元，微型企业最高200万元',
    'loans on patents of up to 6 million yuan for SMEs, 2 million for micro firms',
  ),
  region: '210000',
  office: t('知识产权管理部门与合作银行', 'the intellectual property authority and partner banks'),
  who: t('试点市（含盘锦市）中小微企业', 'small firms in the pilot cities, Panjin among them'),
  conditions: [
    registeredIn('2111', panjin, pledge2016),
    encoded('pledge', t('以知识产权质押贷款', 'a loan on pledged rights'), isTrue('loan.ipPledge'), pledge2016),
    encoded(
      'amount',
      t('单笔贷款中小企业不超过600万元、微型企业不超过200万元', 'no more than 6 million yuan, or 2 million for micro firms'),
      atMost(fact('loan.amount'), pledgeCap),
      pledge2016,
      { improvable: true },
    ),
    notEncoded(
      'bank',
      t('由合作银行、保险和评估机构审查', 'reviewed by bank, insurer and valuer'),
      t('是否放款由合作机构审定', 'the partners decide'),
      pledge2016,
    ),
  ],
  amount: {
    kind: 'formula',
    flow: 'credit',
    period: null,
    readings: [
      plainReading([
        {
          payer: t('贷款额度上限', 'limit of the loan'),
          amount: pledgeCap,
          basis: t('中小企业600万元，微型企业200万元', '6 million yuan for SMEs, 2 million for micro firms'),
        },
      ]),
    ],
    sources: [pledge2016],
  },
  validity: {
    ...inForce('2016-01-01', '2022-05-12', t('2022年5月13日起按修订后的办法', 'replaced by the revision of 13 May 2022')),
    supersededBy: 'liaoning.ip-pledge-2022',
  },
  notes: [
    t(
      '企业年累计不超过800万元、期限不超过1年；损失分担比例未核实',
      'up to 8 million yuan per firm and year, up to one year; shares of loss are not established',
    ),
  ],
  sourceCount: 1,
  sources: [pledge2016],
});

/** 知识产权质押融资风险补偿 (revised 2022; figures not established). */
export const ipPledge2022Benefit = benefit({
  id: 'liaoning.ip-pledge-2022',
  title: t('知识产权质押融资风险补偿（2022年修订）', 'risk compensation for loans on pledged intellectual property (2022)'),
  kind: 'finance',
  promise: t('知识产权质押融资给予风险补偿', 'risk compensation for loans on pledged rights'),
  region: '210000',
  office: t('知识产权管理部门与合作银行', 'the intellectual property authority and partner banks'),
  who: t('辽宁省中小微企业', 'small firms in Liaoning'),
  conditions: [
    registeredIn('21', t('辽宁省', 'Liaoning'), pledge2022),
    encoded('pledge', t('以知识产权质押贷款', 'a loan on pledged rights'), isTrue('loan.ipPledge'), pledge2022),
    notEncoded(
      'terms',
      t('符合修订后办法的额度和条件', 'meets the limits and terms of the revision'),
      t('修订后的额度和比例未核实', 'its limits and shares are not established'),
      pledge2022,
    ),
  ],
  validity: standing('2022-05-13'),
  sources: [pledge2022],
});

const voucher = reference(voucher2025);

/** 辽宁省科技创新券 (2025). */
export const liaoningVoucher = benefit({
  id: 'liaoning.innovation-voucher-2025',
  title: t('辽宁省科技创新券（试行）', 'Liaoning innovation voucher (trial)'),
  kind: 'grant',
  promise: t('每家企业每年最高20万元', 'up to 200,000 yuan per firm and year'),
  region: '210000',
  office: t('科技主管部门', 'the science authority'),
  who: t('购买科技服务的辽宁企业', 'Liaoning firms that buy innovation services'),
  conditions: [
    registeredIn('21', t('辽宁省', 'Liaoning'), voucher),
    encoded('purchase', t('购买科技服务', 'buys an innovation service'), moreThan(fact('project.servicePurchase'), yuan(0)), voucher),
    notEncoded(
      'rules',
      t('符合创新券规定', 'meets the voucher rules'),
      t('抵扣比例等未核实', 'the share it pays is not established'),
      voucher,
    ),
  ],
  amount: {
    kind: 'range',
    flow: 'received',
    period: 'per-year',
    min: null,
    max: '200000',
    text: t('每年最高20万元', 'up to 200,000 yuan a year'),
    sources: [voucher],
  },
  validity: inForce('2025-01-01', null, t('试行期限未写明', 'the end of the trial is not written')),
  sourceCount: 1,
  sources: [voucher],
});

const rewards = reference(carrierRewards2022);
const kind = fact('incubator.kind');
const nationalReward = when(compare('=', kind, code('incubator')), wan(20), wan(10));
const provincialReward = when(compare('=', kind, code('incubator')), wan(10), wan(5));
const carrierReward = when(
  compare('=', fact('incubator.level'), code('national')),
  nationalReward,
  when(compare('=', fact('incubator.level'), code('provincial')), provincialReward, yuan(0)),
);

/** 盘锦市双创载体认定奖励 (2022). */
export const carrierRewards = benefit({
  id: 'panjin.carrier-rewards-2022',
  title: t('盘锦市双创孵化载体认定奖励（2022年）', 'Panjin rewards for recognised incubators (2022)'),
  kind: 'grant',
  promise: t(
    '新认定国家级孵化器20万元、众创空间和星创天地各10万元，省级10万、5万、5万元',
    '200,000 yuan for a new national incubator, 100,000 for maker spaces; 100,000 and 50,000 at provincial level',
  ),
  region: '211100',
  office: t('市科技主管部门', 'the city science authority'),
  who: t('新认定国家级或省级孵化载体的运营单位', 'operators of newly recognised incubators'),
  conditions: [
    registeredIn('2111', panjin, rewards),
    encoded(
      'carrier',
      t('运营孵化器、众创空间或星创天地', 'runs an incubator or maker space'),
      memberOf(kind, ['incubator', 'maker-space', 'star-space']),
      rewards,
    ),
    encoded(
      'level',
      t('认定为国家级或省级', 'recognised at national or provincial level'),
      memberOf(fact('incubator.level'), ['national', 'provincial']),
      rewards,
    ),
    notEncoded('new', t('属于当年新认定', 'newly recognised in the year'), t('以认定年度为准', 'the year of recognition decides'), rewards),
  ],
  amount: {
    kind: 'formula',
    flow: 'received',
    period: 'once',
    readings: [
      plainReading([
        { payer: t('市级财政', 'city'), amount: carrierReward, basis: t('按载体类别和级别定额', 'a fixed sum by kind and level') },
      ]),
    ],
    sources: [rewards],
  },
  validity: inForce('2022-01-01', '2022-12-31'),
  notes: [
    t('年度绩效评价优秀的另有不超过5万元奖励，每年不超过2家', 'the best reviewed may get up to 50,000 yuan more, two at most a year'),
  ],
  sourceCount: 1,
  sources: [rewards],
});

const policy2023 = reference(rewards2023);

/** 盘锦市高新技术企业奖励 (2023). */
export const panjinHighTechReward = benefit({
  id: 'panjin.high-tech-reward-2023',
  title: t('盘锦市高新技术企业奖励', 'Panjin reward for high-tech enterprises'),
  kind: 'grant',
  promise: t('高新技术企业奖励10万元', '100,000 yuan for a high-tech enterprise'),
  region: '211100',
  office: t('市科技主管部门', 'the city science authority'),
  who: t('盘锦市高新技术企业', 'high-tech enterprises in Panjin'),
  conditions: [
    registeredIn('2111', panjin, policy2023),
    encoded('certificate', t('取得高新技术企业证书', 'holds the certificate'), isTrue('enterprise.highTechCertificate'), policy2023),
    notEncoded(
      'terms',
      t('符合奖励的其他条件', 'meets the other terms'),
      t('奖励细则未收录', 'the detailed terms are not in the corpus'),
      policy2023,
    ),
  ],
  amount: {
    kind: 'formula',
    flow: 'received',
    period: 'once',
    readings: [plainReading([{ payer: t('市级财政', 'city'), amount: wan(10), basis: t('定额10万元', 'a fixed 100,000 yuan') }])],
    sources: [policy2023],
  },
  relations: [
    {
      kind: 'prerequisite',
      with: 'national.high-tech-enterprise',
      note: t('以高新技术企业认定为前提', 'presupposes recognition'),
      source: policy2023,
    },
  ],
  validity: inForce('2023-01-01', null, t('有效期未写明', 'no end is written')),
  sourceCount: 1,
  sources: [policy2023],
});

const platformReward = when(
  compare('=', fact('platform.level'), code('national')),
  wan(100),
  when(compare('=', fact('platform.level'), code('provincial')), wan(20), yuan(0)),
);

/** 盘锦市科技创新平台奖励 (2023). */
export const panjinPlatformReward = benefit({
  id: 'panjin.platform-reward-2023',
  title: t('盘锦市科技创新平台奖励', 'Panjin reward for innovation platforms'),
  kind: 'grant',
  promise: t('国家级平台奖励100万元，省级平台奖励20万元', '1 million yuan for a national platform, 200,000 for a provincial one'),
  region: '211100',
  office: t('市科技主管部门', 'the city science authority'),
  who: t('获批国家级或省级创新平台的单位', 'those with a national or provincial platform'),
  conditions: [
    registeredIn('2111', panjin, policy2023),
    encoded(
      'level',
      t('获批国家级或省级创新平台', 'has a national or provincial platform'),
      memberOf(fact('platform.level'), ['national', 'provincial']),
      policy2023,
    ),
    notEncoded(
      'terms',
      t('符合奖励的其他条件', 'meets the other terms'),
      t('奖励细则未收录', 'the detailed terms are not in the corpus'),
      policy2023,
    ),
  ],
  amount: {
    kind: 'formula',
    flow: 'received',
    period: 'once',
    readings: [
      plainReading([{ payer: t('市级财政', 'city'), amount: platformReward, basis: t('按平台级别定额', 'a fixed sum by level') }]),
    ],
    sources: [policy2023],
  },
  validity: inForce('2023-01-01', null, t('有效期未写明', 'no end is written')),
  sourceCount: 1,
  sources: [policy2023],
});

const fund = reference(techFund2019);

/** 盘锦市科技专项资金. */
export const panjinTechFund = benefit({
  id: 'panjin.science-fund-2019',
  title: t('盘锦市发展高新技术产业科技专项资金', 'Panjin science fund for high-tech industry'),
  kind: 'grant',
  promise: t(
    '市级科技专项资金每年1000万元，事前立项、事后补助或奖励',
    'a city fund of 10 million yuan a year: approved before, paid after',
  ),
  region: '211100',
  office: t('市科技主管部门', 'the city science authority'),
  who: t('承担科技项目的单位', 'those who carry out science projects'),
  conditions: [
    registeredIn('2111', panjin, fund),
    encoded('rd', t('有研发投入', 'spends on R&D'), moreThan(fact('enterprise.rdExpense'), yuan(0)), fund),
    notEncoded(
      'project',
      t('项目事前立项并验收', 'the project is approved before and accepted after'),
      t('由市科技主管部门评审', 'the authority reviews'),
      fund,
    ),
  ],
  validity: inForce('2019-12-04', null, t('有效期未写明', 'no end is written')),
  notes: [t('1000万元为全市资金总量，不是单个项目额度', '10 million is for the whole city')],
  sourceCount: 1,
  sources: [fund, cite('panshan-2021-shuangchuang', '3.1', '《盘锦市发展高新技术产业科技专项资金使用实施方案（试行）》')],
});
