const common = {
  'enterprise.registeredInMainland': true,
  'enterprise.kind': 'company',
  'enterprise.prohibitedProducts': false,
  'enterprise.majorViolation': false,
};

/** Made-up firms to try the sandbox with (样本企业), one a line; no such firms exist. */
export const samples = [
  {
    id: '样本一',
    profile: {
      ...common,
      'enterprise.region': '320706',
      'enterprise.revenue': '30000000',
      'enterprise.rdExpense': '1230000',
      'enterprise.headcount': '80',
      'enterprise.techStaff': '20',
      'platform.type': 'technology-innovation-centre',
      'platform.level': 'national',
      'platform.place': 'district',
      'platform.upstreamGrant': '15000000',
    },
  },
  {
    id: '样本二',
    profile: {
      ...common,
      'enterprise.region': '320722',
      'enterprise.revenue': '80000000',
      'enterprise.rdExpense': '4000000',
      'enterprise.headcount': '160',
      'enterprise.techStaff': '45',
      'platform.type': 'industry-innovation-centre',
      'platform.level': 'provincial',
      'platform.place': 'county',
      'platform.upstreamGrant': '12000000',
    },
  },
  {
    id: '样本三',
    profile: {
      ...common,
      'enterprise.region': '320703',
      'enterprise.revenue': '9000000',
      'enterprise.rdExpense': '600000',
      'enterprise.headcount': '25',
      'enterprise.techStaff': '9',
      'platform.type': 'technology-innovation-centre',
      'platform.level': 'provincial',
      'platform.place': 'district',
      'platform.upstreamGrant': '8000000',
    },
  },
]
  .map((firm) => JSON.stringify(firm))
  .join('\n');
