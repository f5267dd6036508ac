import { benefit, encoded, isTrue, notEncoded, t } from '../../benefit/define.ts';
import { reference } from '../../benefit/source.ts';
import { add, all, any, count, fact, judged, ratio, wan, years } from '../../formula/build.ts';
import { atLeast, atMost, lessThan, shareOf } from '../../formula/derived.ts';
import { qualitySmeMeasures, qualitySmeMeasures2026 } from './instruments.ts';

const rule = reference(qualitySmeMeasures);
const rdShare = shareOf(fact('enterprise.rdExpense'), fact('enterprise.revenue'));
const rdSharePrevious = shareOf(fact('enterprise.rdExpensePrevious'), fact('enterprise.revenuePrevious'));
const keyField = t(
  '主导产品属于重点领域，产业链配套情况由评审认定',
  'the main product is in a key field; its place in the supply chain is for the review',
);
const office = t('省级中小企业主管部门推荐，工业和信息化部认定', 'recommended by the province, recognised by the ministry (MIIT)');

/** 专精特新“小巨人”企业 (2022). */
export const littleGiant2022 = benefit({
  id: 'national.little-giant-2022',
  title: t('专精特新“小巨人”企业认定（2022年标准）', 'recognition as a little giant (2022 rules)'),
  kind: 'status',
  promise: t('认定为国家级专精特新“小巨人”企业', 'recognition as a national little giant'),
  region: '100000',
  office,
  who: t('专精特新中小企业', 'specialised SMEs'),
  conditions: [
    encoded(
      'niche-years',
      t('从事特定细分市场时间达到3年以上', 'at least 3 years in the niche'),
      atLeast(fact('enterprise.nicheYears'), years(3)),
      rule,
    ),
    encoded(
      'main-business',
      t('主营业务收入占比不低于70%', 'main-business share of at least 70 %'),
      atLeast(fact('enterprise.mainBusinessShare'), ratio('0.7')),
      rule,
      { improvable: true },
    ),
    encoded(
      'growth',
      t('近2年主营业务收入平均增长率不低于5%', 'mean growth of main-business revenue over two years of at least 5 %'),
      atLeast(fact('enterprise.mainRevenueGrowthTwoYears'), ratio('0.05')),
      rule,
      { improvable: true },
    ),
    encoded(
      'information-system',
      t('至少1项核心业务采用信息系统支撑', 'at least one core business runs on an information system'),
      isTrue('enterprise.informationSystem'),
      rule,
      { improvable: true },
    ),
    encoded(
      'certification',
      t('取得相关管理体系认证或产品认证', 'a management system or product certification'),
      isTrue('enterprise.managementCertification'),
      rule,
      { improvable: true },
    ),
    encoded('debt', t('资产负债率不高于70%', 'a debt ratio of at most 70 %'), atMost(fact('enterprise.debtRatio'), ratio('0.7')), rule, {
      improvable: true,
    }),
    encoded(
      'share',
      t('主导产品在全国细分市场占有率达到10%以上', 'at least 10 % of the national niche market'),
      atLeast(fact('enterprise.nicheMarketShare'), ratio('0.1')),
      rule,
      { improvable: true },
    ),
    encoded('brand', t('拥有直接面向市场并具有竞争优势的自主品牌', 'an own brand in the market'), isTrue('enterprise.ownBrand'), rule, {
      improvable: true,
    }),
    encoded(
      'innovation',
      t(
        '创新能力满足一般性条件或直接条件。一般性条件：营业收入1亿元以上的，近2年研发费用占比均不低于3%；5000万元至1亿元的，均不低于6%；不足5000万元的，近2年新增股权融资8000万元以上且研发费用3000万元以上、研发人员占比50%以上；并自建或共建研发机构，拥有2项以上应用的Ⅰ类知识产权。直接条件：近三年进入“创客中国”全国50强，或获国家级科技奖励且名次符合要求',
        'innovation, generally: R&D of 3 % in each of two years with revenue of 100 million yuan or more, 6 % from 50 to 100 million, or below that 80 million of new equity, 30 million of R&D and half the staff in R&D; with an own or joint R&D institution and two class I rights in use. Or directly: Maker China national top 50, or a national award of the rank asked',
      ),
      any(
        all(
          isTrue('enterprise.ownRdInstitution'),
          atLeast(fact('enterprise.classOneIp'), count(2, '件')),
          any(
            all(atLeast(fact('enterprise.revenue'), wan(10000)), atLeast(rdShare, ratio('0.03')), atLeast(rdSharePrevious, ratio('0.03'))),
            all(
              atLeast(fact('enterprise.revenue'), wan(5000)),
              lessThan(fact('enterprise.revenue'), wan(10000)),
              atLeast(rdShare, ratio('0.06')),
              atLeast(rdSharePrevious, ratio('0.06')),
            ),
            all(
              lessThan(fact('enterprise.revenue'), wan(5000)),
              atLeast(fact('enterprise.equityTwoYears'), wan(8000)),
              atLeast(fact('enterprise.rdExpense'), wan(3000)),
              atLeast(fact('enterprise.rdStaffShare'), ratio('0.5')),
            ),
          ),
        ),
        isTrue('enterprise.makerChinaTop50'),
        // The rank asked of a national award differs between publications, so it is left to the review.
        all(
          isTrue('enterprise.scienceAwardThreeYears'),
          judged(
            'little-giant-national-award',
            t('国家级科技奖励的名次符合要求', 'the national award is of the rank asked'),
            t('评审专家', 'review experts'),
          ),
        ),
      ),
      rule,
      { improvable: true },
    ),
    notEncoded('field', keyField, t('链条配套和重点领域由专家评审', 'supply chain and key field are for experts'), rule),
  ],
  amount: { kind: 'none' },
  relations: [
    {
      kind: 'prerequisite',
      with: 'national.specialized-sme',
      note: t('在专精特新中小企业基础上认定', 'builds on the specialised SME'),
      source: rule,
    },
  ],
  validity: {
    from: '2022-08-01',
    to: '2026-03-31',
    openEnded: false,
    note: t(
      '2022年8月1日起施行、2026年4月1日起被替代、有效期三年，均为单一来源',
      'in force from 1 August 2022, replaced from 1 April 2026 and valid for three years, each on a single source',
    ),
    rounds: [],
    supersededBy: 'national.little-giant-2026',
  },
  sources: [rule],
});

const rule2026 = reference(qualitySmeMeasures2026);

/** 专精特新“小巨人”企业 (from April 2026), from a single publication. */
export const littleGiant2026 = benefit({
  id: 'national.little-giant-2026',
  title: t('专精特新“小巨人”企业认定（2026年标准）', 'recognition as a little giant (2026 rules)'),
  kind: 'status',
  promise: t('认定为国家级专精特新“小巨人”企业', 'recognition as a national little giant'),
  region: '100000',
  office,
  who: t('专精特新中小企业', 'specialised SMEs'),
  conditions: [
    encoded('specialized', t('已认定为专精特新中小企业', 'already a specialised SME'), isTrue('enterprise.specializedSme'), rule2026, {
      improvable: true,
    }),
    encoded(
      'niche-years',
      t('从事特定细分市场时间达到3年以上', 'at least 3 years in the niche'),
      atLeast(fact('enterprise.nicheYears'), years(3)),
      rule2026,
    ),
    encoded(
      'revenue',
      t('营业收入5000万元以上', 'revenue of at least 50 million yuan'),
      atLeast(fact('enterprise.revenue'), wan(5000)),
      rule2026,
      { improvable: true },
    ),
    encoded(
      'main-business',
      t('主营业务收入占比不低于90%', 'main-business share of at least 90 %'),
      atLeast(fact('enterprise.mainBusinessShare'), ratio('0.9')),
      rule2026,
      { improvable: true },
    ),
    encoded(
      'growth',
      t('近2年主营业务收入复合增长率不低于5%（复核时不要求）', 'compound growth over two years of at least 5 % (not for a re-check)'),
      atLeast(fact('enterprise.mainRevenueGrowthTwoYears'), ratio('0.05')),
      rule2026,
      { improvable: true },
    ),
    encoded(
      'debt',
      t('资产负债率不高于75%', 'a debt ratio of at most 75 %'),
      atMost(fact('enterprise.debtRatio'), ratio('0.75')),
      rule2026,
      { improvable: true },
    ),
    encoded(
      'rd-sum',
      t('近2年研发费用合计不低于1200万元', 'R&D of two years of at least 12 million yuan'),
      atLeast(add(fact('enterprise.rdExpense'), fact('enterprise.rdExpensePrevious')), wan(1200)),
      rule2026,
      { improvable: true },
    ),
    encoded(
      'rd-share',
      t('近2年每年研发费用占营业收入比重不低于3%', 'R&D of at least 3 % of revenue in each of two years'),
      all(atLeast(rdShare, ratio('0.03')), atLeast(rdSharePrevious, ratio('0.03'))),
      rule2026,
      { improvable: true },
    ),
    encoded(
      'ip',
      t('拥有4项以上应用于主导产品的Ⅰ类知识产权', 'at least 4 class I rights in use'),
      atLeast(fact('enterprise.classOneIp'), count(4, '件')),
      rule2026,
      { improvable: true },
    ),
    encoded(
      'share',
      t('主导产品细分市场占有率10%以上，或排名全国前三', 'at least 10 % of the niche market, or domestic top three'),
      any(
        atLeast(fact('enterprise.nicheMarketShare'), ratio('0.1')),
        judged('little-giant-domestic-rank', t('主导产品全国排名前三', 'domestic top three'), t('评审专家', 'review experts')),
      ),
      rule2026,
      { improvable: true },
    ),
    notEncoded(
      'field',
      t('主导产品属于重点领域', 'the main product is in a key field'),
      t('重点领域由评审认定', 'the key field is for the review'),
      rule2026,
    ),
    notEncoded(
      'development',
      t('高质量发展评价得分不低于60分', 'a development score of at least 60'),
      t('评分指标未公布于所据来源', 'the indicators are not in the source at hand'),
      rule2026,
    ),
  ],
  amount: { kind: 'none' },
  relations: [
    {
      kind: 'prerequisite',
      with: 'national.specialized-sme',
      note: t('须已认定为专精特新中小企业', 'presupposes the specialised SME'),
      source: rule2026,
    },
  ],
  validity: {
    from: '2026-04-01',
    to: null,
    openEnded: true,
    note: t('施行日期和文号为单一来源或未核实', 'date and number rest on a single source or are not established'),
    rounds: [],
    supersededBy: null,
  },
  notes: [
    t('近三年获国家级科技奖励前三名的，不要求4项Ⅰ类知识产权', 'a national award in the top three in three years waives the four rights'),
  ],
  sourceCount: 1,
  sources: [rule2026],
});
