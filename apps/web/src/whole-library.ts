import { requestText } from '@kechuang/client';
import { corpus } from '@kechuang/data';
import { type Corpus, documentsGet, documentsList, policyDocument } from '@kechuang/domain';

const server = { baseUrl: location.origin, timeoutMs: 10_000, serverJudges: true };

/** A published import as its server has it: what it answers for the document, less what the browser works out again. */
async function publishedDocument(id: string): Promise<Corpus['documents'][number]> {
  return policyDocument.parse(JSON.parse(await requestText(documentsGet, { id }, server)));
}

/**
 * The library that this page answers over (全部文件): the documents that came with it and those that its own server has published since, so that an answer here
 * has the same bytes as the server's. Two kinds of question leave the machine, which documents there are and what they say; nothing that was typed in does.
 * Without a server, or with one of another build, the documents that came with the page are the library.
 */
export async function wholeLibrary(): Promise<Corpus> {
  try {
    const { dataVersion, documents } = documentsList.output.parse(JSON.parse(await requestText(documentsList, {}, server)));
    if (!dataVersion.startsWith(`${corpus.dataVersion}+`)) return corpus;
    const here = new Map(corpus.documents.map((document) => [document.id, document]));
    return { dataVersion, documents: await Promise.all(documents.map(({ id }) => here.get(id) ?? publishedDocument(id))) };
  } catch {
    // Served as plain files, or away for the moment: what came with the page still answers, and its data version says so.
    return corpus;
  }
}
