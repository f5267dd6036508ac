import { t } from '../benefit/define.ts';
import type { RungRule } from '../benefit/ladder.ts';

/** The ladder of a tech firm (梯度培育): from the tech SME to the listing reserve. */
export const rungs: readonly RungRule[] = [
  { id: 'tech-sme', title: t('科技型中小企业', 'tech SME'), heldFact: 'enterprise.techSmeNumber', benefitIds: ['national.tech-sme'] },
  {
    id: 'innovative-sme',
    title: t('创新型中小企业', 'innovative SME'),
    heldFact: 'enterprise.innovativeSme',
    benefitIds: ['national.innovative-sme'],
  },
  {
    id: 'high-tech-enterprise',
    title: t('高新技术企业', 'high-tech enterprise'),
    heldFact: 'enterprise.highTechCertificate',
    benefitIds: ['national.high-tech-enterprise'],
  },
  {
    id: 'specialized-sme',
    title: t('专精特新中小企业', 'specialised SME'),
    heldFact: 'enterprise.specializedSme',
    benefitIds: ['national.specialized-sme'],
  },
  {
    id: 'little-giant',
    title: t('专精特新“小巨人”企业', 'little giant'),
    heldFact: 'enterprise.littleGiant',
    benefitIds: ['national.little-giant-2026', 'national.little-giant-2022'],
  },
  {
    id: 'listing-reserve',
    title: t('上市后备企业', 'listing reserve'),
    heldFact: 'listing.inReserve',
    benefitIds: ['panshan.listing-reserve'],
  },
];
