import { useLanguage } from '../../language.ts';

interface FileLinksProps {
  readonly caseId: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** Files of a case, to be fetched from the server, each with the beginning of its hash. */
export function FileLinks({ caseId, files }: FileLinksProps) {
  const { t } = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="file-list">
      {files.map(({ name, sha256 }) => (
        <li key={`${sha256} ${name}`}>
          <a className="file-name" lang="zh" href={`/v1/cases/${encodeURIComponent(caseId)}/attachments/${sha256}`} download={name}>
            {name}
          </a>
          <code className="small secondary" title={t({ zh: `sha256 ${sha256}`, en: `sha256 ${sha256}` })}>
            {sha256.slice(0, 12)}
          </code>
        </li>
      ))}
    </ul>
  );
}
