import { Problem, problemKinds } from '@kechuang/domain';
import { Router } from 'express';
import { requestLanguage } from './request-language.ts';

/** A page for every problem type, at the address that `type` names. */
export function problemPages(): Router {
  const router = Router();
  const rows = Object.entries(problemKinds);
  router.get('/problems/:kind', (request, response) => {
    const found = rows.find(([kind]) => kind === request.params.kind);
    if (found === undefined)
      throw new Problem('not-found', {
        zh: `没有问题类型“${request.params.kind}”`,
        en: `There is no problem type “${request.params.kind}”`,
      });
    const [name, kind] = found;
    const language = requestLanguage(request);
    const words = {
      zh: `接口状态码 ${kind.status}，命令行退出码 ${kind.exitCode}。`,
      en: `HTTP status ${kind.status}, exit code ${kind.exitCode} on the command line.`,
    };
    response
      .vary('Accept-Language')
      .set({ 'Content-Language': language === 'zh' ? 'zh-CN' : 'en', 'Cache-Control': 'public, no-cache' })
      .type('html')
      .send(
        `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><meta charset="utf-8"><title>${kind.title[language]}</title><h1>${kind.title[language]} <code>${name}</code></h1><p>${words[language]}</p></html>\n`,
      );
  });
  return router;
}
