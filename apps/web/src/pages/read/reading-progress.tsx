import { shareDoneText } from '@kechuang/domain/contracts';
import { useSyncExternalStore } from 'react';
import { largeWork } from '../../engine-thread.ts';
import { useLanguage } from '../../language.ts';

const reading = () => largeWork.progressOf('documents.read');

/** How far the reading of a large page has come, in steps that are done, with the way out. */
export function ReadingProgress({ stopped }: { readonly stopped: () => void }) {
  const { t } = useLanguage();
  const progress = useSyncExternalStore(largeWork.subscribe, reading);
  const { done, of } = progress ?? { done: 0, of: 1 };
  const share = shareDoneText(done, of);
  return (
    <div className="read-large">
      <p>
        {t({ zh: '文件较大，正在本机读取。', en: 'The file is large. It is being read on this machine.' })}{' '}
        <span className="number">
          {progress === null ? null : t({ zh: `${share}（${of} 步中已完成 ${done} 步）`, en: `${share} (${done} of ${of} steps done)` })}
        </span>
      </p>
      <progress max={of} value={done} aria-label={t({ zh: '读取进度', en: 'Progress of reading' })} />
      <button
        type="button"
        className="button"
        onClick={() => {
          stopped();
          largeWork.stop();
        }}
      >
        {t({ zh: '停止', en: 'Stop' })}
      </button>
    </div>
  );
}
