/** A firm of Lianyungang that makes new materials: enough answers for every kind of result. */
export const firm = {
  'enterprise.registeredInMainland': true,
  'enterprise.region': '320706',
  'enterprise.kind': 'company',
  'enterprise.registeredOn': '2019-03-01',
  'enterprise.headcount': '80',
  'enterprise.techStaff': '20',
  'enterprise.revenue': '30000000',
  'enterprise.totalCost': '25000000',
  'enterprise.totalAssets': '40000000',
  'enterprise.rdExpense': '1230000',
  'enterprise.rdRatioThreeYears': '0.041',
  'enterprise.classOneIp': '0',
  'enterprise.classTwoIp': '3',
  'enterprise.prohibitedProducts': false,
  'enterprise.majorViolation': false,
  'enterprise.highTechCertificate': false,
} as const;
