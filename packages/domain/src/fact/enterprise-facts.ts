import { answer, choiceFact, codeFact, countFact, dateFact, flagFact, moneyFact, ratioFact } from './define.ts';

const lastYear = answer('上一会计年度', 'last accounting year');
const now = answer('申请时', 'at the time of applying');
const income = answer('上年度审计报告或年度财务报表的利润表', 'income statement of last year’s audited or annual accounts');
const balance = answer('上年度审计报告或年度财务报表的资产负债表', 'balance sheet of last year’s audited or annual accounts');
const rdLedger = answer('研发支出辅助账或企业所得税年度申报表', 'R&D ledger or the annual income tax return');
const licence = answer('营业执照或国家企业信用信息公示系统', 'business licence or the national enterprise credit information system');
const staffing = answer('全年社保、个税申报人数与科技人员名单', 'social insurance and payroll tax records and the list of technical staff');
const rights = answer('知识产权证书与缴费记录', 'certificates of intellectual property and fee records');
const record = answer('主管部门记录与信用中国网站', 'records of the authorities and the Credit China website');
const certificates = answer('证书、认定文件或公告名单', 'certificate, letter of recognition or published list');

/** Facts about the firm itself (企业情况): who it is, its people, books, rights and record. */
export const enterpriseFacts = [
  // 1 注册地/经营地
  codeFact('enterprise.region', 'GB/T 2260', {
    label: answer('注册地', 'place of registration'),
    question: answer('企业注册在哪个县区或功能板块？', 'In which county, district or zone is the firm registered?'),
    period: now,
    where: licence,
    why: answer('地方政策只适用于本地区的企业', 'local policies apply to firms of the place only'),
  }),
  flagFact('enterprise.registeredInMainland', {
    label: answer('在中国境内（不含港澳台）注册的居民企业', 'resident enterprise registered in mainland China'),
    question: answer('是否在中国境内（不含港、澳、台地区）注册的居民企业？', 'Is it a resident enterprise registered in mainland China?'),
    period: now,
    where: licence,
    why: answer('国家层面的资质与税收优惠以居民企业为前提', 'national statuses and tax reliefs presuppose a resident enterprise'),
  }),
  // 2 主体类型
  choiceFact(
    'enterprise.kind',
    [
      ['company', '企业', 'company'],
      ['institution', '事业单位', 'public institution'],
      ['organization', '社会组织', 'social organisation'],
      ['individual', '个体工商户', 'sole proprietor'],
      ['team', '个人或团队', 'person or team'],
    ],
    {
      label: answer('主体类型', 'kind of applicant'),
      question: answer('申请人是哪一类主体？', 'What kind of applicant is it?'),
      period: now,
      where: licence,
      why: answer('多数事项限定申请主体', 'most benefits are limited to certain applicants'),
    },
  ),
  // 3 成立时间
  dateFact('enterprise.registeredOn', ['1949-10-01', '2100-12-31'], {
    label: answer('成立日期', 'date of registration'),
    question: answer('企业何时注册成立？', 'When was the firm registered?'),
    period: answer('营业执照所载', 'as on the licence'),
    where: licence,
    why: answer('部分资质要求成立满一年或以上', 'some statuses ask for a year or more of existence'),
  }),
  // 4 行业与技术领域
  codeFact('enterprise.industry', 'GB/T 4754', {
    label: answer('所属行业', 'industry'),
    question: answer('主营业务属于哪个国民经济行业（GB/T 4754）？', 'Which GB/T 4754 industry is the main business in?'),
    period: lastYear,
    where: answer('企业所得税年度申报表基础信息表', 'basic information form of the annual income tax return'),
    why: answer('部分行业不适用税前加计扣除', 'some industries are excluded from the R&D super-deduction'),
  }),
  choiceFact(
    'enterprise.techField',
    [
      ['electronics', '电子信息', 'electronics and information'],
      ['biomedicine', '生物与新医药', 'biology and new medicine'],
      ['aerospace', '航空航天', 'aerospace'],
      ['new-materials', '新材料', 'new materials'],
      ['high-tech-services', '高技术服务', 'high-tech services'],
      ['new-energy', '新能源与节能', 'new energy and energy saving'],
      ['environment', '资源与环境', 'resources and environment'],
      ['advanced-manufacturing', '先进制造与自动化', 'advanced manufacturing and automation'],
      ['none', '不属于上述领域', 'none of these'],
    ],
    {
      label: answer('技术领域', 'technical field'),
      question: answer('核心技术属于哪个国家重点支持的高新技术领域？', 'Which state-supported high-tech field is the core technology in?'),
      period: now,
      where: answer('对照《国家重点支持的高新技术领域》', 'compare with the list of state-supported high-tech fields'),
      why: answer('高新技术企业认定以属于该领域为前提', 'high-tech recognition presupposes one of the fields'),
    },
  ),
  flagFact('enterprise.prohibitedProducts', {
    label: answer('产品或服务属于禁止、限制或淘汰类', 'products in prohibited, restricted or eliminated classes'),
    question: answer(
      '提供的产品和服务是否属于国家规定的禁止、限制和淘汰类？',
      'Are any products or services in a prohibited, restricted or eliminated class?',
    ),
    period: now,
    where: answer('对照《产业结构调整指导目录》', 'compare with the industrial guidance catalogue'),
    why: answer('属于该类的企业不能评价为科技型中小企业', 'such firms cannot be rated as tech SMEs'),
  }),
  flagFact('enterprise.strategicIndustry', {
    label: answer('主导产品属于战略性新兴产业分类', 'main product in the strategic emerging industries'),
    question: answer(
      '主导产品是否属于《战略性新兴产业分类》？',
      'Is the main product in the classification of strategic emerging industries?',
    ),
    period: lastYear,
    where: answer('对照《战略性新兴产业分类》', 'compare with the classification'),
    why: answer('创新型中小企业评分项', 'scored for innovative SMEs'),
  }),
  choiceFact(
    'enterprise.nicheRole',
    [
      ['gap', '补短板、锻长板或填补空白', 'fills a gap or strengthens a key product'],
      ['foundation', '工业“六基”、中华老字号或为龙头企业配套', 'industrial foundations, old brand or supplier of a leader'],
      ['other', '其他', 'other'],
    ],
    {
      label: answer('主导产品所属领域', 'field of the main product'),
      question: answer('主导产品属于哪一种领域？', 'Which kind of field is the main product in?'),
      period: now,
      where: answer('产品说明与产业链配套证明', 'product description and proof of supply'),
      why: answer('专精特新中小企业评分项', 'scored for specialised SMEs'),
    },
  ),
  // 5 收入与资产
  moneyFact('enterprise.revenue', ['0', '1000000000000'], {
    label: answer('营业（销售）收入', 'revenue'),
    question: answer('上一会计年度的营业（销售）收入是多少？', 'What was the revenue of the last accounting year?'),
    period: lastYear,
    where: income,
    why: answer('规模上限与研发投入比例都以它计算', 'size limits and the R&D ratio are worked out from it'),
  }),
  moneyFact('enterprise.revenuePrevious', ['0', '1000000000000'], {
    label: answer('前一年营业收入', 'revenue of the year before'),
    question: answer('再前一个会计年度的营业收入是多少？', 'What was the revenue one year earlier?'),
    period: answer('上一会计年度之前一年', 'the year before the last accounting year'),
    where: income,
    why: answer('用于计算收入增长率', 'needed for revenue growth'),
  }),
  moneyFact('enterprise.revenueTwoYearsBefore', ['0', '1000000000000'], {
    label: answer('前两年营业收入', 'revenue two years before'),
    question: answer('再往前两个会计年度的营业收入是多少？', 'What was the revenue two years earlier?'),
    period: answer('上一会计年度之前两年', 'two years before the last accounting year'),
    where: income,
    why: answer('用于计算两年平均增长率', 'needed for the mean growth of two years'),
  }),
  moneyFact('enterprise.totalAssets', ['0', '1000000000000'], {
    label: answer('资产总额', 'total assets'),
    question: answer('上一会计年度末的资产总额是多少？', 'What were total assets at the end of the last accounting year?'),
    period: lastYear,
    where: balance,
    why: answer('科技型中小企业的规模上限之一', 'one of the size limits of tech SMEs'),
  }),
  moneyFact('enterprise.totalCost', ['0', '1000000000000'], {
    label: answer('成本费用总额', 'total cost'),
    question: answer('上一会计年度的成本费用支出总额是多少？', 'What was the total cost of the last accounting year?'),
    period: lastYear,
    where: income,
    why: answer('研发投入可按占成本费用的比例计分', 'R&D may be scored as a share of total cost'),
  }),
  moneyFact('enterprise.netAssets', ['-1000000000000', '1000000000000'], {
    label: answer('净资产', 'net assets'),
    question: answer('上一会计年度末的净资产是多少？', 'What were net assets at the end of the last accounting year?'),
    period: lastYear,
    where: balance,
    why: answer('高新技术企业成长性评分项', 'scored for growth of high-tech enterprises'),
  }),
  moneyFact('enterprise.netAssetsPrevious', ['-1000000000000', '1000000000000'], {
    label: answer('前一年净资产', 'net assets of the year before'),
    question: answer('再前一年末的净资产是多少？', 'What were net assets one year earlier?'),
    period: answer('上一会计年度之前一年', 'the year before the last accounting year'),
    where: balance,
    why: answer('用于计算净资产增长率', 'needed for the growth of net assets'),
  }),
  moneyFact('enterprise.netAssetsTwoYearsBefore', ['-1000000000000', '1000000000000'], {
    label: answer('前两年净资产', 'net assets two years before'),
    question: answer('再往前两年末的净资产是多少？', 'What were net assets two years earlier?'),
    period: answer('上一会计年度之前两年', 'two years before the last accounting year'),
    where: balance,
    why: answer('用于计算净资产增长率', 'needed for the growth of net assets'),
  }),
  moneyFact('enterprise.taxableIncome', ['0', '1000000000000'], {
    label: answer('应纳税所得额', 'taxable income'),
    question: answer('上一会计年度的企业所得税应纳税所得额是多少？', 'What was the taxable income of the last accounting year?'),
    period: lastYear,
    where: answer('企业所得税年度申报表', 'annual income tax return'),
    why: answer('用于计算按优惠税率应缴的所得税', 'needed for the tax at the reduced rate'),
  }),
  ratioFact('enterprise.debtRatio', ['0', '10'], {
    label: answer('资产负债率', 'debt ratio'),
    question: answer(
      '上一会计年度末的资产负债率是多少？',
      'What was the ratio of liabilities to assets at the end of the last accounting year?',
    ),
    period: lastYear,
    where: balance,
    why: answer('创新型、专精特新企业评分项', 'scored for innovative and specialised SMEs'),
  }),
  ratioFact('enterprise.netMargin', ['-10', '1'], {
    label: answer('净利润率', 'net margin'),
    question: answer('上一会计年度的净利润率是多少？', 'What was the net margin of the last accounting year?'),
    period: lastYear,
    where: income,
    why: answer('专精特新中小企业评分项', 'scored for specialised SMEs'),
  }),
  ratioFact('enterprise.mainBusinessShare', ['0', '1'], {
    label: answer('主营业务收入占比', 'share of main-business revenue'),
    question: answer('主营业务收入占营业收入的比例是多少？', 'What share of revenue is main-business revenue?'),
    period: lastYear,
    where: income,
    why: answer('创新型、专精特新企业评分项', 'scored for innovative and specialised SMEs'),
  }),
  ratioFact('enterprise.mainRevenueGrowth', ['-1', '100'], {
    label: answer('主营业务收入增长率', 'growth of main-business revenue'),
    question: answer('上一会计年度主营业务收入比前一年增长多少？', 'By how much did main-business revenue grow on the year before?'),
    period: lastYear,
    where: income,
    why: answer('创新型中小企业评分项', 'scored for innovative SMEs'),
  }),
  ratioFact('enterprise.mainRevenueGrowthTwoYears', ['-1', '100'], {
    label: answer('近两年主营业务收入平均增长率', 'mean growth of main-business revenue over two years'),
    question: answer('近两年主营业务收入平均增长率是多少？', 'What was the mean growth of main-business revenue over the last two years?'),
    period: answer('近两个会计年度', 'last two accounting years'),
    where: income,
    why: answer('专精特新与小巨人企业的条件', 'asked of specialised SMEs and little giants'),
  }),
  ratioFact('enterprise.highTechIncomeShare', ['0', '1'], {
    label: answer('高新技术产品（服务）收入占比', 'share of high-tech income'),
    question: answer(
      '近一年高新技术产品（服务）收入占企业同期总收入的比例是多少？',
      'What share of total income of the last year came from high-tech products and services?',
    ),
    period: lastYear,
    where: answer('高新技术产品（服务）收入专项审计报告', 'special audit report on high-tech income'),
    why: answer('高新技术企业认定条件', 'condition of high-tech recognition'),
  }),
  ratioFact('enterprise.manufacturingIncomeShare', ['0', '1'], {
    label: answer('制造业主营业务收入占比', 'share of manufacturing income'),
    question: answer(
      '制造业主营业务收入占收入总额的比例是多少？',
      'What share of total income is main-business income from manufacturing?',
    ),
    period: lastYear,
    where: income,
    why: answer('制造业企业自2021年起适用更高的加计扣除比例', 'manufacturers had the higher deduction from 2021'),
  }),
  flagFact('enterprise.chipOrMachineTool', {
    label: answer('集成电路或工业母机企业', 'integrated circuit or machine tool firm'),
    question: answer('是否属于符合条件的集成电路企业或工业母机企业？', 'Is it an eligible integrated circuit or machine tool firm?'),
    period: now,
    where: answer('有关部门下发的清单', 'list issued by the authorities'),
    why: answer('此类企业2023至2027年适用更高的加计扣除比例', 'such firms have a higher deduction from 2023 to 2027'),
  }),
  moneyFact('enterprise.equityTwoYears', ['0', '1000000000000'], {
    label: answer('近两年新增股权融资', 'new equity in two years'),
    question: answer(
      '近两年新增股权融资总额（合格机构投资者实缴额）是多少？',
      'How much new equity was paid in by qualified investors in the last two years?',
    ),
    period: answer('近两年', 'last two years'),
    where: answer('验资报告、工商变更与银行回单', 'capital verification, registration changes and bank slips'),
    why: answer('专精特新、小巨人企业的替代条件', 'an alternative condition for specialised SMEs and little giants'),
  }),
  moneyFact('enterprise.equityThreeYears', ['0', '1000000000000'], {
    label: answer('近三年新增股权融资', 'new equity in three years'),
    question: answer(
      '近三年新增股权融资总额（合格机构投资者实缴额）是多少？',
      'How much new equity was paid in by qualified investors in the last three years?',
    ),
    period: answer('近三年', 'last three years'),
    where: answer('验资报告、工商变更与银行回单', 'capital verification, registration changes and bank slips'),
    why: answer('满500万元可直接认定创新型中小企业', '5 million yuan makes an innovative SME directly'),
  }),
  // 6 研发费用
  moneyFact('enterprise.rdExpense', ['0', '1000000000000'], {
    label: answer('研发费用', 'R&D expense'),
    question: answer('上一会计年度的研发费用总额是多少？', 'What was the R&D expense of the last accounting year?'),
    period: lastYear,
    where: rdLedger,
    why: answer('多数科技资质与加计扣除都以它计算', 'most science and technology statuses and the super-deduction depend on it'),
  }),
  moneyFact('enterprise.rdExpensePrevious', ['0', '1000000000000'], {
    label: answer('前一年研发费用', 'R&D expense of the year before'),
    question: answer('再前一个会计年度的研发费用是多少？', 'What was the R&D expense one year earlier?'),
    period: answer('上一会计年度之前一年', 'the year before the last accounting year'),
    where: rdLedger,
    why: answer('小巨人企业看两年研发投入', 'little giants are judged on two years of R&D'),
  }),
  ratioFact('enterprise.rdRatioThreeYears', ['0', '100'], {
    label: answer('近三年研发费用占销售收入比例', 'R&D share of sales over three years'),
    question: answer(
      '近三个会计年度研发费用总额占同期销售收入总额的比例是多少？',
      'What was total R&D as a share of total sales over the last three accounting years?',
    ),
    period: answer('近三个会计年度（不足三年按实际年限）', 'last three accounting years, or as many as there are'),
    where: answer('近三年研发费用专项审计报告', 'special audit report on three years of R&D'),
    why: answer('高新技术企业认定条件', 'condition of high-tech recognition'),
  }),
  ratioFact('enterprise.rdDomesticShare', ['0', '1'], {
    label: answer('境内研发费用占比', 'share of R&D spent in China'),
    question: answer('在中国境内发生的研发费用占全部研发费用的比例是多少？', 'What share of R&D was spent in China?'),
    period: answer('近三个会计年度', 'last three accounting years'),
    where: rdLedger,
    why: answer('高新技术企业认定条件', 'condition of high-tech recognition'),
  }),
  // 7 人员
  countFact(
    'enterprise.headcount',
    '人',
    ['0', '10000000'],
    {
      label: answer('职工总数', 'headcount'),
      question: answer('职工总数是多少？', 'How many people work in the firm?'),
      period: answer('上一会计年度，按月平均', 'last accounting year, mean of the months'),
      where: staffing,
      why: answer('规模上限与科技人员占比都以它计算', 'the size limit and the share of technical staff are worked out from it'),
    },
    2,
  ),
  countFact(
    'enterprise.techStaff',
    '人',
    ['0', '10000000'],
    {
      label: answer('科技人员数', 'technical staff'),
      question: answer('其中科技人员多少人？', 'How many of them are technical staff?'),
      period: answer('上一会计年度，按月平均', 'last accounting year, mean of the months'),
      where: staffing,
      why: answer('科技型中小企业与高新技术企业的条件', 'a condition of tech SMEs and high-tech enterprises'),
    },
    2,
  ),
  ratioFact('enterprise.rdStaffShare', ['0', '1'], {
    label: answer('研发人员占比', 'share of R&D staff'),
    question: answer('研发人员占全部职工的比例是多少？', 'What share of the staff works in R&D?'),
    period: lastYear,
    where: staffing,
    why: answer('小巨人企业的条件', 'asked of little giants'),
  }),
  // 8 知识产权
  countFact('enterprise.classOneIp', '件', ['0', '1000000'], {
    label: answer('Ⅰ类知识产权', 'class I intellectual property'),
    question: answer(
      '有效的Ⅰ类知识产权（发明专利、植物新品种、国家新药、集成电路布图设计等）有多少件？',
      'How many valid class I rights (invention patents, plant varieties, new drugs, chip layouts …)?',
    ),
    period: now,
    where: rights,
    why: answer('多数科技资质的评分项', 'scored by most science and technology statuses'),
  }),
  countFact('enterprise.classTwoIp', '件', ['0', '1000000'], {
    label: answer('Ⅱ类知识产权', 'class II intellectual property'),
    question: answer(
      '有效的Ⅱ类知识产权（实用新型、外观设计、软件著作权）有多少件？',
      'How many valid class II rights (utility models, designs, software copyrights)?',
    ),
    period: now,
    where: rights,
    why: answer('多数科技资质的评分项', 'scored by most science and technology statuses'),
  }),
  countFact('enterprise.selfDevelopedClassOneIp', '件', ['0', '1000000'], {
    label: answer('自主研发的Ⅰ类知识产权', 'self-developed class I rights'),
    question: answer('其中自主研发的Ⅰ类知识产权有多少件？', 'How many of the class I rights were developed by the firm itself?'),
    period: now,
    where: rights,
    why: answer('创新型、专精特新企业评分项', 'scored for innovative and specialised SMEs'),
  }),
  countFact('enterprise.highValueClassOneIp', '件', ['0', '1000000'], {
    label: answer('Ⅰ类高价值知识产权', 'high-value class I rights'),
    question: answer('其中Ⅰ类高价值知识产权有多少件？', 'How many of the class I rights are high-value rights?'),
    period: now,
    where: rights,
    why: answer('创新型、专精特新企业评分项', 'scored for innovative and specialised SMEs'),
  }),
  flagFact('enterprise.ownsCoreIp', {
    label: answer('拥有对主要产品发挥核心支持作用的知识产权', 'owns rights with a core supporting role for the main product'),
    question: answer(
      '是否通过自主研发、受让、受赠、并购等方式，拥有对主要产品（服务）在技术上发挥核心支持作用的知识产权？',
      'Does the firm own rights that give its main product core technical support?',
    ),
    period: now,
    where: rights,
    why: answer('高新技术企业认定条件', 'condition of high-tech recognition'),
  }),
  countFact('enterprise.transformedResults', '项', ['0', '10000'], {
    label: answer('年均科技成果转化数', 'results turned into products per year'),
    question: answer(
      '近三年平均每年转化科技成果多少项？',
      'How many results were turned into products per year, on average over three years?',
    ),
    period: answer('近三年年均', 'yearly average of three years'),
    where: answer('成果转化证明材料', 'proof of transformation'),
    why: answer('高新技术企业创新能力评分项', 'scored for innovation capability'),
  }),
  // 9 现有资质
  flagFact('enterprise.highTechCertificate', {
    label: answer('有效的高新技术企业证书', 'valid high-tech enterprise certificate'),
    question: answer('是否持有有效期内的高新技术企业证书？', 'Does the firm hold a valid high-tech enterprise certificate?'),
    period: now,
    where: certificates,
    why: answer('可享受优惠税率，也可直接满足其他资质的条件', 'brings the reduced tax rate and stands in for other conditions'),
  }),
  flagFact('enterprise.techSmeNumber', {
    label: answer('有效的科技型中小企业登记编号', 'valid tech-SME number'),
    question: answer('是否已取得本年度科技型中小企业入库登记编号？', 'Does the firm have this year’s tech-SME number?'),
    period: now,
    where: certificates,
    why: answer('部分融资与担保政策按资质分档', 'some finance policies differ by status'),
  }),
  flagFact('enterprise.innovativeSme', {
    label: answer('创新型中小企业', 'innovative SME'),
    question: answer('是否为有效期内的创新型中小企业？', 'Is it a recognised innovative SME?'),
    period: now,
    where: certificates,
    why: answer('梯度培育的一级', 'a rung of the ladder'),
  }),
  flagFact('enterprise.specializedSme', {
    label: answer('专精特新中小企业', 'specialised SME'),
    question: answer('是否为有效期内的省级专精特新中小企业？', 'Is it a recognised specialised SME?'),
    period: now,
    where: certificates,
    why: answer('申报小巨人企业的前提', 'a prerequisite of the little giant'),
  }),
  flagFact('enterprise.littleGiant', {
    label: answer('专精特新“小巨人”企业', 'little giant'),
    question: answer('是否为有效期内的专精特新“小巨人”企业？', 'Is it a recognised little giant?'),
    period: now,
    where: certificates,
    why: answer('梯度培育的一级', 'a rung of the ladder'),
  }),
  flagFact('enterprise.provincialRdInstitution', {
    label: answer('拥有经认定的省部级以上研发机构', 'recognised R&D institution at provincial level or above'),
    question: answer(
      '是否拥有经认定的省部级以上研发机构？',
      'Does the firm have an R&D institution recognised at provincial level or above?',
    ),
    period: now,
    where: certificates,
    why: answer('可直接满足多项资质的条件', 'stands in for the score of several statuses'),
  }),
  flagFact('enterprise.nationalDemonstration', {
    label: answer('国家级技术创新示范企业或知识产权优势、示范企业', 'national demonstration firm for innovation or intellectual property'),
    question: answer(
      '是否为有效期内的国家级技术创新示范企业、知识产权优势企业或知识产权示范企业？',
      'Is it a national demonstration firm for technical innovation or intellectual property?',
    ),
    period: now,
    where: certificates,
    why: answer('可直接认定创新型中小企业', 'makes an innovative SME directly'),
  }),
  flagFact('enterprise.nationalAwardFiveYears', {
    label: answer('近五年获国家级科技奖励且排名前三', 'national science award in five years, ranked in the top three'),
    question: answer(
      '近五年内是否获得国家级科技奖励，并在获奖单位中排名前三名？',
      'Did the firm win a national science award in the last five years, among the first three units?',
    ),
    period: answer('近五年', 'last five years'),
    where: certificates,
    why: answer('科技型中小企业的直接通过条件', 'passes the tech-SME rating directly'),
  }),
  flagFact('enterprise.ledStandardFiveYears', {
    label: answer('近五年主导制定国际、国家或行业标准', 'led an international, national or industry standard in five years'),
    question: answer(
      '近五年内是否主导制定过国际标准、国家标准或行业标准？',
      'Did the firm lead an international, national or industry standard in the last five years?',
    ),
    period: answer('近五年', 'last five years'),
    where: certificates,
    why: answer('科技型中小企业的直接通过条件', 'passes the tech-SME rating directly'),
  }),
  flagFact('enterprise.scienceAwardThreeYears', {
    label: answer('近三年获国家级或省级科技奖励', 'national or provincial science award in three years'),
    question: answer(
      '近三年内是否获得过国家级或省级科技奖励？',
      'Did the firm win a national or provincial science award in the last three years?',
    ),
    period: answer('近三年', 'last three years'),
    where: certificates,
    why: answer('可直接认定创新型中小企业', 'makes an innovative SME directly'),
  }),
  flagFact('enterprise.awardRankedThreeYears', {
    label: answer('近三年省级奖前三或国家级奖前五', 'provincial award top three or national award top five in three years'),
    question: answer(
      '近三年内是否获省级科技奖励且排名前三，或国家级科技奖励且排名前五？',
      'In three years, a provincial award in the top three or a national award in the top five?',
    ),
    period: answer('近三年', 'last three years'),
    where: certificates,
    why: answer('专精特新中小企业的替代条件', 'an alternative condition of the specialised SME'),
  }),
  flagFact('enterprise.makerChinaTop500', {
    label: answer('近三年“创客中国”全国500强（企业组）', 'Maker China national top 500 in three years'),
    question: answer(
      '近三年是否进入“创客中国”全国500强企业组名单？',
      'Did the firm enter the Maker China national top 500 (firms) in three years?',
    ),
    period: answer('近三年', 'last three years'),
    where: certificates,
    why: answer('专精特新中小企业的替代条件', 'an alternative condition of the specialised SME'),
  }),
  flagFact('enterprise.makerChinaTop50', {
    label: answer('近三年“创客中国”全国50强（企业组）', 'Maker China national top 50 in three years'),
    question: answer(
      '近三年是否进入“创客中国”全国50强企业组名单？',
      'Did the firm enter the Maker China national top 50 (firms) in three years?',
    ),
    period: answer('近三年', 'last three years'),
    where: certificates,
    why: answer('小巨人企业创新能力的直接条件', 'a direct condition of the little giant'),
  }),
  // 专业化与精细化
  countFact('enterprise.nicheYears', '年', ['0', '200'], {
    label: answer('从事特定细分市场年限', 'years in the niche'),
    question: answer('从事特定细分市场已有多少年？', 'For how many years has the firm worked in its niche?'),
    period: now,
    where: answer('合同、发票与产品目录', 'contracts, invoices and catalogues'),
    why: answer('专精特新与小巨人企业的条件', 'asked of specialised SMEs and little giants'),
  }),
  ratioFact('enterprise.nicheMarketShare', ['0', '1'], {
    label: answer('主导产品全国细分市场占有率', 'national share of the niche market'),
    question: answer('主导产品在全国细分市场的占有率是多少？', 'What is the national share of the niche market?'),
    period: lastYear,
    where: answer('市场占有率证明', 'proof of market share'),
    why: answer('小巨人企业的条件', 'asked of little giants'),
  }),
  countFact('enterprise.digitalLevel', '级', ['1', '4'], {
    label: answer('数字化水平', 'level of digitisation'),
    question: answer('中小企业数字化水平评测为几级？', 'What is the rated level of digitisation?'),
    period: now,
    where: answer('中小企业数字化水平评测报告', 'report of the SME digitisation test'),
    why: answer('专精特新中小企业评分项', 'scored for specialised SMEs'),
  }),
  countFact('enterprise.qualityMarks', '项', ['0', '4'], {
    label: answer('质量管理项数', 'quality marks'),
    question: answer(
      '下列各项有几项：省级以上质量奖；ISO9001等管理体系认证；自主品牌；参与制定标准？',
      'How many of these: provincial quality award; ISO 9001 or similar; own brand; part in a standard?',
    ),
    period: now,
    where: certificates,
    why: answer('专精特新中小企业评分项', 'scored for specialised SMEs'),
  }),
  flagFact('enterprise.informationSystem', {
    label: answer('至少一项核心业务采用信息系统', 'a core business runs on an information system'),
    question: answer('是否至少有一项核心业务采用信息系统支撑？', 'Does at least one core business run on an information system?'),
    period: now,
    where: answer('系统合同与截图', 'contract and screenshots of the system'),
    why: answer('小巨人企业的条件', 'asked of little giants'),
  }),
  flagFact('enterprise.managementCertification', {
    label: answer('取得管理体系或产品认证', 'management system or product certification'),
    question: answer('是否取得相关管理体系认证或产品认证？', 'Does the firm hold a management system or product certification?'),
    period: now,
    where: certificates,
    why: answer('小巨人企业的条件', 'asked of little giants'),
  }),
  flagFact('enterprise.ownBrand', {
    label: answer('拥有自主品牌', 'own brand'),
    question: answer('是否拥有直接面向市场的自主品牌？', 'Does the firm own a brand?'),
    period: now,
    where: rights,
    why: answer('小巨人企业的条件', 'asked of little giants'),
  }),
  flagFact('enterprise.ownRdInstitution', {
    label: answer('自建或共建研发机构', 'own or joint R&D institution'),
    question: answer('是否自建或与高校院所等联合建立研发机构？', 'Does the firm have an R&D institution of its own or with a university?'),
    period: now,
    where: certificates,
    why: answer('小巨人企业与科技合作事项的条件', 'asked of little giants'),
  }),
  // 12 合规
  flagFact('enterprise.majorViolation', {
    label: answer(
      '重大安全、质量事故，严重环境违法、科研失信或失信名单',
      'major accident, environmental violation, misconduct or blacklist',
    ),
    question: answer(
      '申报当年及上一年是否发生重大安全、重大质量事故、严重环境违法、严重科研失信行为，或被列入经营异常、严重违法失信名单？',
      'In this year or the last, was there a major accident, serious environmental violation, research misconduct, or a blacklist entry?',
    ),
    period: answer('申报当年及上一年', 'this year and the last'),
    where: record,
    why: answer('几乎所有资质都以此为前提', 'nearly all statuses ask for a clean record'),
  }),
];
