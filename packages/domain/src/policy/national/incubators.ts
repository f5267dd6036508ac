import { benefit, encoded, inForce, notEncoded, standing, t } from '../../benefit/define.ts';
import { reference } from '../../benefit/source.ts';
import { all, any, count, fact, judged, memberOf, months, ratio, wan } from '../../formula/build.ts';
import { atLeast } from '../../formula/derived.ts';
import type { Expression } from '../../formula/expression.ts';
import { incubatorMeasures2018, incubatorMeasures2025, makerSpaceMeasures, newRdInstitutionOpinion } from './instruments.ts';

const rule2018 = reference(incubatorMeasures2018);
const isIncubator = memberOf(fact('incubator.kind'), ['incubator']);
const improvable = { improvable: true };

/** The number asked of all, or the lower one of a specialised incubator (75 % of tenants in one field), which the office judges. */
function orSpecialised(of: Expression, general: number, specialised: number): Expression {
  const judgedSpecialised = judged(
    'specialised-incubator',
    t('属于专业孵化器（75%以上在孵企业同属一个领域）', 'a specialised incubator: at least 75 % of tenants in one field'),
    t('认定机构', 'the recognising office'),
  );
  return any(atLeast(of, count(general, '家')), all(atLeast(of, count(specialised, '家')), judgedSpecialised));
}

/** 国家级科技企业孵化器 (2018 rules, in force until the 2025 rules). */
export const nationalIncubator = benefit({
  id: 'national.incubator',
  title: t('国家级科技企业孵化器认定（2018年办法）', 'recognition as a national incubator (2018 rules)'),
  kind: 'status',
  promise: t('认定为国家级科技企业孵化器', 'recognition as a national technology incubator'),
  region: '100000',
  office: t('省级科技厅（局）推荐，科技部认定', 'recommended by the province, recognised by the ministry (MOST)'),
  who: t('运营科技企业孵化器的独立法人', 'legal persons that run a technology incubator'),
  conditions: [
    encoded('kind', t('运营科技企业孵化器', 'runs a technology incubator'), isIncubator, rule2018),
    encoded(
      'running',
      t('实际运营时间满3年', 'in operation for at least 3 years'),
      atLeast(fact('incubator.monthsRunning'), months(36)),
      rule2018,
      improvable,
    ),
    encoded(
      'area',
      t('可自主支配的孵化场地面积不低于10000平方米', 'at least 10,000 m² at its disposal'),
      atLeast(fact('incubator.floorArea'), count(10000, '平方米')),
      rule2018,
      improvable,
    ),
    encoded(
      'tenant-area',
      t('在孵企业使用面积（含公共服务面积）占75%以上', 'at least 75 % of it used by tenants and public services'),
      atLeast(fact('incubator.tenantAreaShare'), ratio('0.75')),
      rule2018,
      improvable,
    ),
    encoded(
      'fund',
      t('配备自有种子资金或合作的孵化资金规模不低于500万元', 'a seed fund of at least 5 million yuan'),
      atLeast(fact('incubator.seedFund'), wan(500)),
      rule2018,
      improvable,
    ),
    encoded(
      'invested',
      t('获得投融资的在孵企业占比不低于10%', 'at least 10 % of tenants invested in'),
      atLeast(fact('incubator.investedShare'), ratio('0.1')),
      rule2018,
      improvable,
    ),
    encoded(
      'cases',
      t('有不少于3个的资金使用案例', 'at least 3 cases of investment'),
      atLeast(fact('incubator.investmentCases'), count(3, '个')),
      rule2018,
      improvable,
    ),
    encoded(
      'staff',
      t('专业孵化服务人员占机构总人数80%以上', 'at least 80 % professional staff'),
      atLeast(fact('incubator.professionalStaffShare'), ratio('0.8')),
      rule2018,
      improvable,
    ),
    encoded(
      'tenant-ip',
      t(
        '在孵企业已申请专利的占比不低于50%，或拥有有效知识产权的占比不低于30%',
        'at least 50 % of tenants applied for patents, or 30 % hold valid rights',
      ),
      any(atLeast(fact('incubator.tenantPatentShare'), ratio('0.5')), atLeast(fact('incubator.tenantIpShare'), ratio('0.3'))),
      rule2018,
      improvable,
    ),
    encoded(
      'tenants',
      t('在孵企业不少于50家；专业孵化器不少于30家', 'at least 50 tenants, or 30 in a specialised incubator'),
      orSpecialised(fact('incubator.tenants'), 50, 30),
      rule2018,
      improvable,
    ),
    encoded(
      'graduates',
      t('累计毕业企业20家以上；专业孵化器15家以上', 'at least 20 graduates, or 15 from a specialised incubator'),
      orSpecialised(fact('incubator.graduates'), 20, 15),
      rule2018,
      improvable,
    ),
    notEncoded(
      'density',
      t('每千平方米平均在孵企业不少于3家；专业孵化器不少于2家', 'at least 3 tenants per 1,000 m², or 2 in a specialised incubator'),
      t(
        '是否为专业孵化器、是否在艰苦边远地区，由认定机构判断',
        'whether it is specialised or in a hardship area is for the office to judge',
      ),
      rule2018,
    ),
    notEncoded(
      'statistics',
      t(
        '连续2年以上纳入火炬统计，每10家在孵企业配备1名专业服务人员和1名导师',
        'two years of statistics; one professional and one mentor per 10 tenants',
      ),
      t('以统计和名册核定', 'checked against statistics and rosters'),
      rule2018,
    ),
  ],
  amount: { kind: 'none' },
  validity: {
    ...inForce(
      '2018-12-14',
      '2025-07-09',
      t('2025年7月10日起由工业和信息化部新办法替代', 'replaced by the ministry’s new rules from 10 July 2025'),
    ),
    supersededBy: 'national.incubator-standard-2025',
  },
  notes: [t('场地、企业数等指标在艰苦边远地区可降低20%（单一来源）', 'thresholds are 20 % lower in hardship areas (single source)')],
  sources: [rule2018],
});

const rule2025 = reference(incubatorMeasures2025, null, 1);

/** 科技型企业孵化器标准级 (2025 rules). */
export const incubatorStandard2025 = benefit({
  id: 'national.incubator-standard-2025',
  title: t('科技型企业孵化器标准级（2025年办法）', 'standard-grade technology incubator (2025 rules)'),
  kind: 'status',
  promise: t('达标即列入标准级科技型企业孵化器，逐年评价', 'listed as a standard-grade incubator by threshold, reviewed yearly'),
  region: '100000',
  office: t('工业和信息化主管部门', 'the industry and IT authority'),
  who: t('运营科技型企业孵化器的机构', 'operators of technology incubators'),
  conditions: [
    encoded('kind', t('运营科技企业孵化器', 'runs a technology incubator'), isIncubator, rule2025),
    encoded(
      'finance',
      t(
        '获得投资且资金到位的在孵企业占10%以上，或获得融资的在孵企业占20%以上',
        'at least 10 % of tenants with paid-in investment, or 20 % that raised money',
      ),
      any(atLeast(fact('incubator.investedShare'), ratio('0.1')), atLeast(fact('incubator.financedShare'), ratio('0.2'))),
      rule2025,
      improvable,
    ),
    encoded(
      'growth',
      t('30%以上在孵企业营业收入或研发投入增长超过20%', 'at least 30 % of tenants grew revenue or R&D by more than 20 %'),
      atLeast(fact('incubator.growingShare'), ratio('0.3')),
      rule2025,
      improvable,
    ),
    encoded(
      'income',
      t('非房租物业收入占30%以上', 'at least 30 % of income other than rent'),
      atLeast(fact('incubator.serviceIncomeShare'), ratio('0.3')),
      rule2025,
      improvable,
    ),
    notEncoded(
      'scale',
      t('场地面积、在孵企业数、毕业企业数等指标', 'floor area, tenants and graduates'),
      t('该部分数值未核实', 'these figures are not established'),
      rule2025,
    ),
  ],
  amount: { kind: 'none' },
  validity: standing('2025-07-10'),
  sourceCount: 1,
  sources: [rule2025],
});

const space = reference(makerSpaceMeasures);

/** 国家众创空间备案. */
export const nationalMakerSpace = benefit({
  id: 'national.maker-space',
  title: t('国家众创空间备案', 'registration as a national maker space'),
  kind: 'status',
  promise: t('备案为国家众创空间', 'registration as a national maker space'),
  region: '100000',
  office: t('省级科技主管部门推荐，科技部火炬中心备案', 'recommended by the province, registered by the Torch Centre'),
  who: t('运营众创空间的机构', 'operators of maker spaces'),
  conditions: [
    encoded('kind', t('运营众创空间', 'runs a maker space'), memberOf(fact('incubator.kind'), ['maker-space']), space),
    encoded(
      'running',
      t('运营时间满18个月', 'in operation for at least 18 months'),
      atLeast(fact('incubator.monthsRunning'), months(18)),
      space,
      improvable,
    ),
    encoded(
      'room',
      t('拥有不低于500平方米的服务场地，或提供不少于30个创业工位', 'at least 500 m², or 30 desks'),
      any(atLeast(fact('incubator.floorArea'), count(500, '平方米')), atLeast(fact('incubator.desks'), count(30, '个'))),
      space,
      improvable,
    ),
    encoded(
      'shared',
      t('创业工位和公共服务场地面积不低于75%', 'desks and public areas take at least 75 %'),
      atLeast(fact('incubator.tenantAreaShare'), ratio('0.75')),
      space,
      improvable,
    ),
    encoded(
      'tenants',
      t('入驻创业团队和企业不低于20家', 'at least 20 teams and firms'),
      atLeast(fact('incubator.tenants'), count(20, '家')),
      space,
      improvable,
    ),
    encoded(
      'results',
      t('每年新注册企业不低于10家，或每年获得融资的不低于5家', 'at least 10 new firms a year, or 5 financed a year'),
      any(atLeast(fact('incubator.newFirmsPerYear'), count(10, '家')), atLeast(fact('incubator.financedPerYear'), count(5, '家'))),
      space,
      improvable,
    ),
    encoded(
      'cases',
      t('每年有不少于3个典型孵化案例', 'at least 3 typical cases'),
      atLeast(fact('incubator.investmentCases'), count(3, '个')),
      space,
      improvable,
    ),
    encoded(
      'staff',
      t('至少3名具备专业服务能力的专职人员', 'at least 3 service staff'),
      atLeast(fact('incubator.staff'), count(3, '人')),
      space,
      improvable,
    ),
    encoded('mentors', t('至少3名专兼职导师', 'at least 3 mentors'), atLeast(fact('incubator.mentors'), count(3, '人')), space, improvable),
    encoded(
      'events',
      t('每年开展的创业沙龙、路演、大赛、培训等活动不少于10场', 'at least 10 events a year'),
      atLeast(fact('incubator.eventsPerYear'), count(10, '场')),
      space,
      improvable,
    ),
  ],
  amount: { kind: 'none' },
  validity: standing(null, t('是否仍有效未核实', 'whether it still holds is not established')),
  sources: [space],
});

const institution = reference(newRdInstitutionOpinion);
const qualitative = t('为定性条件，由主管部门评审', 'a qualitative condition for the office to judge');

/** 新型研发机构 (2019 opinion): five qualitative conditions. */
export const newRdInstitution = benefit({
  id: 'national.new-rd-institution',
  title: t('新型研发机构（国家指导意见）', 'new-type R&D institution (national opinion)'),
  kind: 'status',
  promise: t('符合条件的可适用新型研发机构相关支持政策', 'opens the policies for new-type R&D institutions'),
  region: '100000',
  who: t('从事科学研究、技术创新和研发服务的独立法人机构', 'legal persons working in research, innovation and R&D services'),
  conditions: [
    encoded(
      'kind',
      t('建设新型研发机构', 'a new-type R&D institution is being built'),
      memberOf(fact('platform.type'), ['new-rd-institution', 'professional-institute']),
      institution,
    ),
    notEncoded(
      'legal-person',
      t('具有独立法人资格，内控制度健全完善', 'a legal person with sound internal control'),
      qualitative,
      institution,
    ),
    notEncoded(
      'purpose',
      t(
        '主要开展基础研究、应用基础研究、产业共性关键技术研发、科技成果转移转化以及研发服务等',
        'works in basic and applied research, common technology, transfer and R&D services',
      ),
      qualitative,
      institution,
    ),
    notEncoded(
      'facilities',
      t('拥有开展研发所必需的科研仪器、设备和固定场地', 'has the instruments and premises'),
      qualitative,
      institution,
    ),
    notEncoded('team', t('具有结构相对合理稳定、研发能力较强的人才团队', 'has a stable and able team'), qualitative, institution),
    notEncoded(
      'income',
      t(
        '具有相对稳定的收入来源，包括出资方投入、技术四技收入、政府购买服务和科研项目等',
        'has stable income from its owners, technology deals, public purchases and projects',
      ),
      qualitative,
      institution,
    ),
  ],
  amount: { kind: 'unstated' },
  validity: standing('2019-09-01', t('印发于2019年9月', 'issued in September 2019')),
  sources: [institution],
});
