import { benefit, encoded, isTrue, plainReading, standing, t } from '../../benefit/define.ts';
import { reference } from '../../benefit/source.ts';
import { fact, maximum, memberOf, minimum, multiply, ratio, subtract, wan, yuan } from '../../formula/build.ts';
import { technologyContractMeasures, technologyTransferIncomeTax, vatPilot } from './instruments.ts';

const registration = reference(technologyContractMeasures);

/** 技术合同认定登记: what both tax reliefs stand on. */
export const technologyContractRegistration = benefit({
  id: 'national.technology-contract-registration',
  title: t('技术合同认定登记', 'registration of technology contracts'),
  kind: 'status',
  promise: t('登记后可据以申请技术交易税收优惠，受理后30日内作出决定', 'opens the tax reliefs on technology deals; decided within 30 days'),
  region: '100000',
  office: t('卖方所在地技术合同登记机构', 'registration office at the seller’s place'),
  route: t('由卖方（研究开发人、转让人、顾问方、服务提供方）一次登记', 'filed once, by the seller’s side'),
  who: t('签订技术开发、转让、咨询、服务合同的卖方', 'sellers in contracts of technology development, transfer, consulting or service'),
  conditions: [
    encoded(
      'kind',
      t('合同属于技术开发、技术转让、技术咨询或技术服务合同', 'a contract of technology development, transfer, consulting or service'),
      memberOf(fact('contract.kind'), ['development', 'transfer', 'consulting', 'service']),
      registration,
    ),
    encoded(
      'written',
      t('采用书面形式（口头合同不予登记）', 'in writing; oral contracts are refused'),
      isTrue('contract.written'),
      reference(technologyContractMeasures, null, 1),
      { improvable: true },
    ),
  ],
  amount: { kind: 'none' },
  validity: standing('2000-02-16'),
  notes: [
    t('技术培训、技术中介合同参照办理', 'training and intermediary contracts are handled by reference'),
    t(
      '合同成交额、技术交易额、实际成交额是三个不同口径，不可混用',
      'contract total, technical amount and cash received are three different figures',
    ),
  ],
  sources: [registration],
});

const incomeTax = reference(technologyTransferIncomeTax);
const threshold = wan(500);
const income = fact('contract.transferIncome');
const exempt = minimum(income, threshold);
const halved = multiply(maximum(subtract(income, threshold), yuan(0)), ratio('0.5'));

/** 技术转让所得减免企业所得税: the first five million yuan exempt, half of the rest. */
export const technologyTransferTax = benefit({
  id: 'national.technology-transfer-income-tax',
  title: t('技术转让所得减免企业所得税', 'income tax relief on technology transfer'),
  kind: 'relief',
  promise: t(
    '一个纳税年度内技术转让所得不超过500万元的部分免征，超过部分减半征收',
    'the first 5 million yuan a year is exempt, half of the rest',
  ),
  region: '100000',
  office: t('主管税务机关', 'the tax office in charge'),
  who: t('居民企业', 'resident enterprises'),
  conditions: [
    encoded('mainland', t('居民企业', 'a resident enterprise'), isTrue('enterprise.registeredInMainland'), incomeTax),
    encoded(
      'kind',
      t(
        '属于技术转让（2015年10月1日起含5年以上非独占许可）',
        'a technology transfer; since 1 October 2015 also non-exclusive licences of five years or more',
      ),
      memberOf(fact('contract.kind'), ['transfer']),
      incomeTax,
    ),
    encoded(
      'registered',
      t(
        '境内技术转让合同经省级以上科技部门认定登记，跨境经商务部门认定',
        'the contract is recognised by the science authority of the province, exports by the commerce authority',
      ),
      isTrue('contract.registered'),
      incomeTax,
      {
        improvable: true,
        howToChange: t('办理技术合同认定登记', 'have the contract registered'),
      },
    ),
  ],
  amount: {
    kind: 'formula',
    flow: 'deduction',
    period: 'per-year',
    readings: [
      plainReading([
        { payer: t('免征所得额', 'exempt income'), amount: exempt, basis: t('不超过500万元的部分', 'the part up to 5 million yuan') },
        {
          payer: t('减半征收而减少的所得额', 'income left out by halving'),
          amount: halved,
          basis: t('超过500万元的部分 × 50%', 'half of the part above 5 million yuan'),
        },
      ]),
    ],
    sources: [incomeTax],
  },
  relations: [
    {
      kind: 'prerequisite',
      with: 'national.technology-contract-registration',
      note: t('以技术合同认定登记为前提', 'presupposes registration'),
      source: incomeTax,
    },
    {
      kind: 'stackable',
      with: 'national.technology-vat-exemption',
      note: t('所得税与增值税优惠分属不同税种', 'income tax and VAT are different taxes'),
      source: reference(vatPilot),
    },
  ],
  validity: standing(null),
  sources: [incomeTax],
});

const vat = reference(vatPilot);

/** 技术转让、技术开发及相关咨询、服务免征增值税. */
export const technologyVat = benefit({
  id: 'national.technology-vat-exemption',
  title: t('技术转让、技术开发免征增值税', 'VAT exemption for technology transfer and development'),
  kind: 'relief',
  promise: t(
    '提供技术转让、技术开发和与之相关的技术咨询、技术服务免征增值税',
    'technology transfer, development and related consulting and services are free of VAT',
  ),
  region: '100000',
  office: t('主管税务机关', 'the tax office in charge'),
  who: t('提供技术转让、技术开发的纳税人', 'taxpayers who transfer or develop technology'),
  conditions: [
    encoded(
      'kind',
      t(
        '技术转让、技术开发，以及与之相关的技术咨询、技术服务',
        'technology transfer or development, or consulting and services related to them',
      ),
      memberOf(fact('contract.kind'), ['transfer', 'development', 'consulting', 'service']),
      vat,
    ),
    encoded(
      'registered',
      t('合同经科技主管部门认定', 'the contract is recognised by the science authority'),
      isTrue('contract.registered'),
      vat,
      { improvable: true, howToChange: t('办理技术合同认定登记', 'have the contract registered') },
    ),
  ],
  amount: { kind: 'unstated' },
  relations: [
    {
      kind: 'prerequisite',
      with: 'national.technology-contract-registration',
      note: t('以技术合同认定登记为前提', 'presupposes registration'),
      source: vat,
    },
  ],
  validity: standing(null),
  notes: [
    t(
      '单独的技术咨询、技术服务须与转让或开发相关，由登记机构和税务机关判断',
      'consulting and services must belong to a transfer or development, which the offices decide',
    ),
  ],
  sources: [vat],
});
