import { z } from 'zod';

/** Languages of the product: Chinese first, English complete. */
export type Language = 'zh' | 'en';

/** A sentence in both languages (双语文本). Quoted originals stay Chinese and are never wrapped in this. */
export const bilingual = z.object({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingual>;
