import type { Language } from '@kechuang/domain';
import type { Request } from 'express';

/** The language of words in an answer: the first of zh and en that the reader accepts, Chinese where nothing is said. */
export function requestLanguage(request: Request): Language {
  return request.acceptsLanguages('zh', 'zh-CN', 'zh-Hans', 'en') === 'en' ? 'en' : 'zh';
}
