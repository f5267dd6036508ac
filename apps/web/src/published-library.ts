import { requestText } from '@kechuang/client';
import { type Corpus, documentsGet, documentsList, type PublishedLibrary, policyDocument } from '@kechuang/domain';

const server = { baseUrl: location.origin, timeoutMs: 30_000, serverJudges: true };

/**
 * What the server of this page has published beyond the documents that came with the page (已发布的导入文件), so that an answer here has the same bytes as the
 * server's. Two kinds of question leave the machine: which documents there are, once; and what one says, when an answer needs it. Nothing that was typed in
 * does. Null where there is no server, or one of another build: then the documents that came with the page are the library.
 */
export async function publishedLibrary(packaged: Corpus): Promise<PublishedLibrary | null> {
  try {
    const { dataVersion, documents } = documentsList.output.parse(JSON.parse(await requestText(documentsList, {}, server)));
    if (!dataVersion.startsWith(`${packaged.dataVersion}+`)) return null;
    const here = new Set(packaged.documents.map(({ id }) => id));
    const fetched = new Map<string, Promise<Corpus['documents'][number]>>();
    return {
      dataVersion,
      summaries: documents.filter(({ id }) => !here.has(id)),
      document: (id) => {
        const known = fetched.get(id);
        if (known !== undefined) return known;
        const asked = publishedDocument(id);
        fetched.set(id, asked);
        // What did not come is asked for again.
        asked.catch(() => fetched.delete(id));
        return asked;
      },
    };
  } catch {
    // Served as plain files, or away for the moment: what came with the page still answers, and its data version says so.
    return null;
  }
}

/** A published import as its server has it: what it answers for the document, less what the browser works out again. */
async function publishedDocument(id: string): Promise<Corpus['documents'][number]> {
  return policyDocument.parse(JSON.parse(await requestText(documentsGet, { id }, server)));
}
