import { benefit, encoded, inForce, isTrue, notEncoded, plainReading, standing, t } from '../../benefit/define.ts';
import { cite, reference } from '../../benefit/source.ts';
import { any, fact, multiply, ratio, wan } from '../../formula/build.ts';
import { atMost } from '../../formula/derived.ts';
import type { Expression } from '../../formula/expression.ts';
import { tiers } from '../../formula/tiers.ts';
import { guaranteeMeasures2025, guaranteeNotice2020, guaranteeOpinion2019, techGuaranteePlan2024 } from './instruments.ts';

const opinion = reference(guaranteeOpinion2019);

/** The most a year's fee may be: 1 % up to 5 million yuan, which the text names with 及以下, 1.5 % above (单户担保金额分档). */
export const feeLimit: Expression = tiers(fact('guarantee.amount'), [
  {
    min: null,
    max: { value: '5000000', inclusive: true, named: true },
    result: ratio('0.01'),
    label: t('500万元及以下', '5 million yuan or less'),
  },
  { min: { value: '5000000', inclusive: true }, max: null, result: ratio('0.015'), label: t('500万元以上', 'over 5 million yuan') },
]);

/** 政府性融资担保费率上限. */
export const guaranteeFeeCap = benefit({
  id: 'national.guarantee-fee-cap',
  title: t('政府性融资担保费率上限', 'limit of government guarantee fees'),
  kind: 'finance',
  promise: t(
    '单户担保500万元及以下的年费率原则上不超过1%，500万元以上的不超过1.5%',
    'a yearly fee of at most 1 % up to 5 million yuan, 1.5 % above, as a rule',
  ),
  region: '100000',
  office: t('政府性融资担保机构', 'government guarantee institutions'),
  who: t('小微企业和“三农”主体', 'small and micro firms and farming borrowers'),
  conditions: [
    encoded('borrower', t('小微企业或“三农”主体', 'a small or micro firm or a farming borrower'), isTrue('guarantee.smallOrFarm'), opinion),
    notEncoded(
      'institution',
      t('由政府性融资担保机构提供担保', 'the guarantee is by a government guarantee institution'),
      t('是否承保由担保机构审定', 'the institution decides whether to guarantee'),
      opinion,
    ),
  ],
  amount: {
    kind: 'formula',
    flow: 'fee-limit',
    period: 'per-year',
    readings: [
      plainReading(
        [
          {
            payer: t('被担保企业（每年最多）', 'the firm, at most per year'),
            amount: multiply(fact('guarantee.amount'), feeLimit),
            basis: t('单户担保金额 × 费率上限', 'guaranteed amount × fee limit'),
          },
        ],
        { rate: feeLimit },
      ),
    ],
    sources: [
      opinion,
      cite(
        'lyg-2021-report',
        'h3.q2.i5',
        '对单户担保金额500万元及以下的小微企业和“三农”主体收取的担保费率原则上不超过1%，对单户担保金额500万元以上的小微企业和“三农”主体收取的担保费率原则上不超过1.5%',
      ),
    ],
  },
  relations: [
    {
      kind: 'counted-once',
      with: 'lianyungang.guarantee-fee-cap',
      note: t('连云港的规定与国家规定一致，只计一次', 'the city’s rule is the national one, counted once'),
      source: opinion,
    },
  ],
  validity: standing('2019-02-14'),
  notes: [
    t(
      '原文两档都含“500万元”，“及以下”一档优先：500万元整按1%',
      'both bands name 5 million yuan; the one that says “or less” has it: exactly 5 million is at 1 %',
    ),
    t(
      '对机构的要求：支小支农担保金额占比不低于80%；国家基金和银行分担风险均不低于20%，省级不低于国家基金；合作机构平均费率逐步降至1%以下',
      'asked of the institutions: at least 80 % of guarantees for small firms and farming; national fund and bank each bear at least 20 % of the risk, the province no less than the national fund; the partners’ mean fee is to come down below 1 %',
    ),
    t('“原则上”不超过，个别情形可能例外', '“as a rule”: exceptions are possible'),
  ],
  sources: [opinion],
});

const notice2020 = reference(guaranteeNotice2020);

/** 2020年担保费减半. */
export const guaranteeFeeHalved2020 = benefit({
  id: 'national.guarantee-fee-halved-2020',
  title: t('2020年政府性融资担保、再担保费减半', 'guarantee fees halved in 2020'),
  kind: 'relief',
  promise: t('2020年政府性融资担保机构减半收取融资担保、再担保费', 'government institutions halve guarantee and re-guarantee fees in 2020'),
  region: '100000',
  office: t('政府性融资担保机构', 'government guarantee institutions'),
  who: t('小微企业和“三农”主体', 'small and micro firms and farming borrowers'),
  conditions: [
    encoded(
      'borrower',
      t('小微企业或“三农”主体', 'a small or micro firm or a farming borrower'),
      isTrue('guarantee.smallOrFarm'),
      notice2020,
    ),
    notEncoded(
      'institution',
      t('由政府性融资担保机构提供担保', 'the guarantee is by a government guarantee institution'),
      t('是否承保由担保机构审定', 'the institution decides whether to guarantee'),
      notice2020,
    ),
  ],
  amount: {
    kind: 'formula',
    flow: 'saved',
    period: 'per-year',
    readings: [
      plainReading(
        [
          {
            payer: t('担保机构少收', 'not charged by the institution'),
            amount: multiply(fact('guarantee.amount'), fact('guarantee.feeRate'), ratio('0.5')),
            basis: t('担保金额 × 原费率 × 50%', 'guaranteed amount × former fee rate × 50 %'),
          },
        ],
        { rate: ratio('0.5') },
      ),
    ],
    sources: [notice2020],
  },
  validity: inForce('2020-04-01', '2020-12-31'),
  notes: [
    t(
      '对机构的要求：2020年新增支小支农担保金额和户数占比均不低于80%，其中单户500万元及以下的不低于50%',
      'asked of the institutions: of new guarantees in 2020 at least 80 % by amount and number for small firms and farming, and at least 50 % in accounts of up to 5 million yuan',
    ),
  ],
  sources: [notice2020],
});

const measures2025 = reference(guaranteeMeasures2025, '第六条至第九条');

/** 政府性融资担保聚焦单户1000万元及以下 (2025). */
export const guaranteeFocus2025 = benefit({
  id: 'national.guarantee-focus-2025',
  title: t('政府性融资担保重点支持单户1000万元及以下', 'government guarantees focus on accounts of up to 10 million yuan'),
  kind: 'finance',
  promise: t('重点为单户担保金额1000万元及以下的小微企业和“三农”主体提供担保', 'guarantees mainly for accounts of 10 million yuan or less'),
  region: '100000',
  office: t('政府性融资担保机构', 'government guarantee institutions'),
  who: t('小微企业和“三农”主体', 'small and micro firms and farming borrowers'),
  conditions: [
    encoded(
      'borrower',
      t('小微企业或“三农”主体', 'a small or micro firm or a farming borrower'),
      isTrue('guarantee.smallOrFarm'),
      measures2025,
    ),
    encoded(
      'amount',
      t('单户担保金额1000万元及以下', 'an account of 10 million yuan or less'),
      atMost(fact('guarantee.amount'), wan(1000)),
      measures2025,
      { improvable: true },
    ),
    notEncoded(
      'institution',
      t('由政府性融资担保机构审定承保', 'accepted by a government guarantee institution'),
      t('是否承保由担保机构审定', 'the institution decides whether to guarantee'),
      measures2025,
    ),
  ],
  amount: {
    kind: 'range',
    flow: 'credit',
    period: null,
    min: null,
    max: '10000000',
    text: t('单户担保1000万元及以下', 'guarantees of up to 10 million yuan'),
    sources: [measures2025],
  },
  validity: standing('2025-03-01'),
  notes: [
    t(
      '对机构的要求：支小支农担保金额占比原则上不低于80%，单户500万元及以下的不低于50%；不得为债券发行和地方政府融资平台融资提供担保',
      'asked of the institutions: as a rule at least 80 % for small firms and farming and at least 50 % in accounts of up to 5 million yuan; no guarantees for bonds or local government financing vehicles',
    ),
  ],
  sources: [measures2025],
});

const plan2024 = reference(techGuaranteePlan2024);

/** 支持科技创新专项担保计划 (2024). */
export const techGuaranteePlan = benefit({
  id: 'national.tech-guarantee-plan-2024',
  title: t('支持科技创新专项担保计划', 'special guarantee plan for technology innovation'),
  kind: 'finance',
  promise: t(
    '单户在保余额最高3000万元（原为1000万元），国家融资担保基金分担的风险最高40%',
    'guarantees of up to 30 million yuan per firm (10 million before), with up to 40 % of the risk on the national fund',
  ),
  region: '100000',
  office: t('政府性融资担保机构', 'government guarantee institutions'),
  who: t('专精特新、高新技术、科技型和创新型中小企业等', 'specialised, high-tech, tech and innovative SMEs'),
  conditions: [
    encoded(
      'status',
      t(
        '小巨人、专精特新中小企业、高新技术企业、科技型中小企业、创新型中小企业等',
        'a little giant, specialised, high-tech, tech or innovative SME',
      ),
      any(
        isTrue('enterprise.littleGiant'),
        isTrue('enterprise.specializedSme'),
        isTrue('enterprise.highTechCertificate'),
        isTrue('enterprise.techSmeNumber'),
        isTrue('enterprise.innovativeSme'),
      ),
      plan2024,
    ),
    encoded(
      'amount',
      t('单户在保余额不超过3000万元', 'no more than 30 million yuan per firm'),
      atMost(fact('guarantee.amount'), wan(3000)),
      plan2024,
      { improvable: true },
    ),
    notEncoded(
      'institution',
      t('由政府性融资担保机构和银行审定', 'accepted by the guarantee institution and the bank'),
      t('是否承保、放贷由机构审定', 'institution and bank decide'),
      plan2024,
    ),
  ],
  amount: {
    kind: 'range',
    flow: 'credit',
    period: null,
    min: null,
    max: '30000000',
    text: t('单户在保余额最高3000万元', 'up to 30 million yuan per firm'),
    sources: [plan2024],
  },
  validity: standing('2024-07-24'),
  notes: [
    t(
      '国家基金风险分担上限：小巨人、专精特新等40%，高新技术企业和积分制遴选企业35%，科技型、创新型中小企业30%（单一来源）',
      'share of the national fund: 40 % for little giants and specialised SMEs, 35 % for high-tech and points-selected firms, 30 % for tech and innovative SMEs (single source)',
    ),
    t(
      '银行分担不低于20%，担保体系不高于80%，省级不低于20%；再担保费率单户500万元以上不超过0.5%，500万元及以下不超过0.3%；代偿率上限由4%提高到5%',
      'the bank bears at least 20 %, the guarantee system at most 80 %, the province at least 20 %; re-guarantee fees of at most 0.5 % above 5 million yuan and 0.3 % up to it; the limit of claims rises from 4 % to 5 %',
    ),
  ],
  sources: [plan2024],
});
