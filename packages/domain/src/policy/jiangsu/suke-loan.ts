import { benefit, encoded, inForce, isTrue, notEncoded, plainReading, registeredIn, standing, t } from '../../benefit/define.ts';
import type { BenefitCondition } from '../../benefit/model.ts';
import { reference } from '../../benefit/source.ts';
import { all, fact, wan, when } from '../../formula/build.ts';
import { atMost, moreThan } from '../../formula/derived.ts';
import type { Source } from '../../formula/source.ts';
import { above, tiers } from '../../formula/tiers.ts';
import { sukeLoan2014, sukeLoanLpr } from './instruments.ts';

const rule2014 = reference(sukeLoan2014);
const secondClass = reference(sukeLoan2014, null, 2);
const revenue = fact('enterprise.revenue');
function grantedByBank(source: Source): BenefitCondition {
  return notEncoded('bank', t('由合作银行审查放款', 'granted by a partner bank'), t('是否放款由合作银行审定', 'the bank decides'), source);
}

/** First loans to firms with sales of up to 20 million: 3 million; renewals, and firms up to 50 million: 5 million. */
const firstClassCap = when(all(isTrue('loan.firstTime'), atMost(revenue, wan(2000))), wan(300), wan(500));

/** 苏科贷 (2014), 第一类. */
export const sukeLoanFirst = benefit({
  id: 'jiangsu.suke-loan-2014-first',
  title: t('苏科贷（2014年，第一类）', 'Su-Ke loan (2014, first class)'),
  kind: 'finance',
  promise: t(
    '科技型小微企业贷款，首贷最高300万元，续贷及销售2000万至5000万元企业最高500万元，按基准利率',
    'loans at the base rate: up to 3 million yuan the first time, 5 million for renewals and firms with sales of 20 to 50 million',
  ),
  region: '320000',
  office: t('科技主管部门与合作银行', 'the science authority and partner banks'),
  who: t('江苏省内上年度销售收入5000万元及以下的科技型企业', 'tech firms in Jiangsu with sales of up to 50 million yuan'),
  conditions: [
    registeredIn('32', t('江苏省', 'Jiangsu'), rule2014),
    encoded('sales', t('上年度销售收入5000万元以下', 'sales of 50 million yuan or less'), atMost(revenue, wan(5000)), rule2014),
    grantedByBank(rule2014),
  ],
  amount: {
    kind: 'formula',
    flow: 'credit',
    period: null,
    readings: [
      plainReading([
        {
          payer: t('贷款额度上限', 'limit of the loan'),
          amount: firstClassCap,
          basis: t('按首贷、续贷和销售收入分档', 'by first loan, renewal and sales'),
        },
      ]),
    ],
    sources: [rule2014],
  },
  validity: inForce(
    '2014-03-28',
    '2019-12-31',
    t('2019年后由普惠金融发展风险补偿基金产品替代，具体日期未核实', 'replaced after 2019; the day is not established'),
  ),
  notes: [
    t(
      '期限不超过1年；省、地方对本金损失的补偿：首贷90%，续贷80%（单一来源）',
      'up to one year; province and city bear 90 % of lost principal on first loans, 80 % on renewals (single source)',
    ),
  ],
  sourceCount: 1,
  sources: [rule2014],
});

/** 苏科贷 (2014), 第二类. */
export const sukeLoanSecond = benefit({
  id: 'jiangsu.suke-loan-2014-second',
  title: t('苏科贷（2014年，第二类）', 'Su-Ke loan (2014, second class)'),
  kind: 'finance',
  promise: t(
    '销售收入5000万元至4亿元的科技型企业，最高2000万元，利率上浮不超过20%',
    'up to 20 million yuan for tech firms with sales of 50 to 400 million, at most 20 % above the base rate',
  ),
  region: '320000',
  office: t('科技主管部门与合作银行', 'the science authority and partner banks'),
  who: t('江苏省内销售收入5000万元至4亿元的科技型企业', 'tech firms in Jiangsu with sales of 50 to 400 million yuan'),
  conditions: [
    registeredIn('32', t('江苏省', 'Jiangsu'), secondClass),
    encoded(
      'sales',
      t('上年度销售收入5000万元至4亿元', 'sales of over 50 and up to 400 million yuan'),
      all(moreThan(revenue, wan(5000)), atMost(revenue, wan(40000))),
      secondClass,
    ),
    grantedByBank(secondClass),
  ],
  amount: {
    kind: 'range',
    flow: 'credit',
    period: null,
    min: null,
    max: '20000000',
    text: t('贷款额度最高2000万元', 'a loan of up to 20 million yuan'),
    sources: [secondClass],
  },
  validity: inForce(
    '2014-03-28',
    '2019-12-31',
    t('2019年后由普惠金融发展风险补偿基金产品替代，具体日期未核实', 'replaced after 2019; the day is not established'),
  ),
  sources: [secondClass],
});

const lpr = reference(sukeLoanLpr);

const lprCap = tiers(revenue, [
  above(null, '20000000', wan(500), t('2000万元（含）以下，LPR加50个基点以内', '20 million yuan or less, LPR plus 50 basis points')),
  above(
    '20000000',
    '50000000',
    wan(1000),
    t('2000万至5000万元（含），LPR加80个基点以内', 'over 20 to 50 million yuan, LPR plus 80 basis points'),
  ),
  above(
    '50000000',
    null,
    wan(3000),
    t('5000万至4亿元（含），LPR加100个基点以内', 'over 50 to 400 million yuan, LPR plus 100 basis points'),
  ),
]);

/** 苏科贷 (after 2019, priced on the LPR). */
export const sukeLoanLprEra = benefit({
  id: 'jiangsu.suke-loan',
  title: t('苏科贷（普惠金融发展风险补偿基金）', 'Su-Ke loan (inclusive finance risk fund)'),
  kind: 'finance',
  promise: t(
    '按销售规模，额度最高500万、1000万、3000万元，利率为LPR加50、80、100个基点以内',
    'up to 5, 10 or 30 million yuan by sales, at LPR plus 50, 80 or 100 basis points',
  ),
  region: '320000',
  office: t('科技主管部门与合作银行', 'the science authority and partner banks'),
  who: t('江苏省内销售收入4亿元及以下的科技型中小企业', 'tech SMEs in Jiangsu with sales of up to 400 million yuan'),
  conditions: [
    registeredIn('32', t('江苏省', 'Jiangsu'), lpr),
    encoded('sales', t('上年度销售收入4亿元以下', 'sales of 400 million yuan or less'), atMost(revenue, wan(40000)), lpr),
    encoded(
      'amount',
      t(
        '贷款金额在对应额度以内：销售收入2000万元（含）以下500万元，2000万至5000万元（含）1000万元，5000万至4亿元3000万元',
        'the loan is within its limit: 5 million yuan with sales of up to 20 million, 10 million up to 50 million, 30 million up to 400 million',
      ),
      atMost(fact('loan.amount'), lprCap),
      lpr,
      {
        improvable: true,
        howToChange: t('降低贷款申请金额', 'apply for less'),
      },
    ),
    grantedByBank(lpr),
  ],
  amount: {
    kind: 'formula',
    flow: 'credit',
    period: null,
    readings: [
      plainReading([
        { payer: t('贷款额度上限', 'limit of the loan'), amount: lprCap, basis: t('按上年度销售收入分档', 'by sales of last year') },
      ]),
    ],
    sources: [lpr],
  },
  validity: standing('2020-01-01', t('起始日期按“2019年后”推定', 'the start is taken from “after 2019”')),
  notes: [t('期限不超过1年；风险补偿比例和文号未核实', 'up to one year; risk shares and document number are not established')],
  sourceCount: 1,
  sources: [lpr],
});
