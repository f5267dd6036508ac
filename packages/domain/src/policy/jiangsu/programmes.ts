import { benefit, encoded, inForce, isTrue, notEncoded, plainReading, registeredIn, standing, t } from '../../benefit/define.ts';
import { reference } from '../../benefit/source.ts';
import { any, fact, minimum, multiply, ratio, wan, when } from '../../formula/build.ts';
import { atLeast, atMost, moreThan, shareOf } from '../../formula/derived.ts';
import { engineeringCentre, guaranteeFeeSubsidy2023, innovationVoucher2020, techVicePresident } from './instruments.ts';

const jiangsu = t('江苏省', 'Jiangsu');
const subsidy = reference(guaranteeFeeSubsidy2023);
const subsidyRate = when(isTrue('enterprise.highTechCertificate'), ratio('0.012'), ratio('0.01'));

/** 2023年融资担保降费奖补: 1 % of small accounts, a fifth more for high-tech firms. */
export const guaranteeFeeSubsidy = benefit({
  id: 'jiangsu.guarantee-fee-subsidy-2023',
  title: t('江苏省融资担保降费奖补（2023年）', 'Jiangsu guarantee fee subsidy (2023)'),
  kind: 'grant',
  promise: t(
    '单户1000万元及以下、费率不超过1.5%的担保业务，按年化1%补贴，高新技术企业上浮20%',
    'a yearly 1 % on accounts of up to 10 million yuan with a fee of at most 1.5 %, a fifth more for high-tech enterprises',
  ),
  region: '320000',
  office: t('担保机构申报', 'claimed by the guarantee institution'),
  who: t('为小微企业担保的机构，降低企业负担', 'institutions that guarantee small firms, to lower what firms pay'),
  conditions: [
    registeredIn('32', jiangsu, subsidy),
    encoded(
      'amount',
      t('单户担保金额1000万元及以下', 'an account of 10 million yuan or less'),
      atMost(fact('guarantee.amount'), wan(1000)),
      subsidy,
      { improvable: true },
    ),
    encoded('fee', t('担保费率不超过1.5%', 'a fee rate of at most 1.5 %'), atMost(fact('guarantee.feeRate'), ratio('0.015')), subsidy, {
      improvable: true,
    }),
    notEncoded(
      'institution',
      t('由担保机构申报', 'claimed by the institution'),
      t('奖补对象是担保机构', 'the subsidy goes to the institution'),
      subsidy,
    ),
  ],
  amount: {
    kind: 'formula',
    flow: 'received',
    period: 'per-year',
    readings: [
      plainReading(
        [
          {
            payer: t('省级财政（补给担保机构）', 'province, to the institution'),
            amount: multiply(fact('guarantee.amount'), subsidyRate),
            basis: t('担保金额 × 1%（高新技术企业1.2%）', 'guaranteed amount × 1 % (1.2 % for high-tech enterprises)'),
          },
        ],
        { rate: subsidyRate },
      ),
    ],
    sources: [subsidy],
  },
  validity: inForce('2023-01-01', '2023-12-31'),
  notes: [t('重点农业企业同样上浮20%，本测算未计', 'key farm firms also get a fifth more; not counted here')],
  sourceCount: 1,
  sources: [subsidy],
});

const voucher = reference(innovationVoucher2020);

/** 江苏省科技创新券试点 (2020). */
export const innovationVoucher = benefit({
  id: 'jiangsu.innovation-voucher-2020',
  title: t('江苏省科技创新券（2020年试点）', 'Jiangsu innovation voucher (2020 pilot)'),
  kind: 'grant',
  promise: t(
    '抵扣科技服务价格的25%，每家企业每年最高10万元',
    'a quarter of the price of innovation services, up to 100,000 yuan per firm and year',
  ),
  region: '320000',
  office: t('科技主管部门', 'the science authority'),
  who: t('购买科技服务的江苏企业', 'Jiangsu firms that buy innovation services'),
  conditions: [
    registeredIn('32', jiangsu, voucher),
    encoded('purchase', t('购买科技服务', 'buys an innovation service'), moreThan(fact('project.servicePurchase'), wan(0)), voucher),
    notEncoded(
      'pilot',
      t('企业和服务机构在试点范围内', 'firm and provider are within the pilot'),
      t('试点名单未收录', 'the list of the pilot is not in the corpus'),
      voucher,
    ),
  ],
  amount: {
    kind: 'formula',
    flow: 'received',
    period: 'per-year',
    readings: [
      plainReading(
        [
          {
            payer: t('创新券（抵扣服务价格）', 'voucher, off the price'),
            amount: minimum(multiply(fact('project.servicePurchase'), ratio('0.25')), wan(10)),
            basis: t('服务价格 × 25%，不超过10万元', 'price × 25 %, up to 100,000 yuan'),
          },
        ],
        {
          rate: ratio('0.25'),
          cap: wan(10),
          capped: moreThan(multiply(fact('project.servicePurchase'), ratio('0.25')), wan(10)),
        },
      ),
    ],
    sources: [voucher],
  },
  validity: inForce('2020-08-01', null, t('试点期限未写明', 'the end of the pilot is not written')),
  notes: [t('地方按1:1配套（单一来源）', 'the city matches 1 to 1 (single source)')],
  sourceCount: 1,
  sources: [voucher],
});

const vice = reference(techVicePresident);
const viceSingle = reference(techVicePresident, null, 1);
const person = t('由选聘通知规定，科技主管部门审核', 'set by the call and checked by the authority');

/** 科技副总. */
export const techVice = benefit({
  id: 'jiangsu.tech-vice-president',
  title: t('江苏省科技副总', 'Jiangsu science vice-presidents'),
  kind: 'privilege',
  promise: t(
    '高校院所专家到企业任科技副总两年；2018年起不再拨款，合作经费30万元以上的可列为产学研合作项目',
    'a scientist serves the firm for two years; no grant since 2018, but cooperation of 300,000 yuan or more is listed as a joint project',
  ),
  region: '320000',
  office: t('科技主管部门', 'the science authority'),
  who: t('有高新技术企业、科技型中小企业等资质之一的企业', 'firms with one of the listed statuses'),
  conditions: [
    registeredIn('32', jiangsu, vice),
    encoded(
      'status',
      t(
        '企业具有高新技术企业、科技型中小企业或省级研发机构等资质之一',
        'the firm is a high-tech enterprise, a tech SME, has a provincial R&D institution or the like',
      ),
      any(isTrue('enterprise.highTechCertificate'), isTrue('enterprise.techSmeNumber'), isTrue('enterprise.provincialRdInstitution')),
      viceSingle,
    ),
    notEncoded(
      'person',
      t(
        '人选原则上具有博士学位、年龄50岁以下，聘期2年以上，薪酬合计12万元以上，且企业非其本人或学校创办',
        'the person as a rule has a doctorate and is 50 or younger; two years or more, pay of 120,000 yuan or more; the firm is not their own or their school’s',
      ),
      person,
      viceSingle,
    ),
    notEncoded('agreement', t('学校、企业、个人三方签订协议', 'an agreement of school, firm and person'), person, viceSingle),
  ],
  amount: { kind: 'none' },
  validity: standing('2018-01-01', t('2013年起实施，本条按2018年起的规定', 'in place since 2013; this is the rule since 2018')),
  notes: [t('任期两年、2018年起无拨款为两处来源，其余条件为单一来源', 'term and the end of grants rest on two sources, the rest on one')],
  sourceCount: 1,
  sources: [vice],
});

const centre = reference(engineeringCentre);
const sales = fact('enterprise.revenue');

/** 江苏省工程技术研究中心. */
export const provincialEngineeringCentre = benefit({
  id: 'jiangsu.engineering-research-centre',
  title: t('江苏省工程技术研究中心', 'Jiangsu engineering research centre'),
  kind: 'status',
  promise: t('认定为省级工程技术研究中心', 'recognition as a provincial engineering research centre'),
  region: '320000',
  office: t('江苏省科技厅', 'Department of Science and Technology of Jiangsu'),
  who: t('已建市级中心的高新技术企业', 'high-tech enterprises that have a city centre'),
  conditions: [
    registeredIn('32', jiangsu, centre),
    encoded('certificate', t('高新技术企业', 'a high-tech enterprise'), isTrue('enterprise.highTechCertificate'), centre),
    encoded('own-institution', t('已建市级工程技术研究中心', 'already has a city centre'), isTrue('enterprise.ownRdInstitution'), centre, {
      improvable: true,
    }),
    encoded('sales', t('上年度销售收入5000万元以上', 'sales of at least 50 million yuan'), atLeast(sales, wan(5000)), centre, {
      improvable: true,
    }),
    encoded(
      'rd',
      t('研发投入占销售收入2%以上', 'R&D of at least 2 % of sales'),
      atLeast(shareOf(fact('enterprise.rdExpense'), sales), ratio('0.02')),
      centre,
      { improvable: true },
    ),
    notEncoded(
      'ip',
      t('申请发明专利1件以上', 'at least one invention application'),
      t('以专利申请受理通知为准', 'the notice of application decides'),
      centre,
    ),
    notEncoded(
      'premises',
      t(
        '研发场地500平方米以上，专职研发人员20人以上，新增投入500万元以上',
        'at least 500 m², 20 full-time R&D staff and 5 million yuan of new investment',
      ),
      t('以现场核查为准', 'checked on the spot'),
      centre,
    ),
  ],
  amount: { kind: 'unstated' },
  validity: inForce(
    '2021-01-01',
    null,
    t('条件取自2021年申报通知，后续年度未核实', 'from the call of 2021; later years are not established'),
  ),
  sourceCount: 1,
  sources: [centre],
});
