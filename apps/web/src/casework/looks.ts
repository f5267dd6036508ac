import type { Attention, Deadline, Task } from './shapes.ts';
import type { StatusLook } from './status-word.tsx';

export const taskLooks: { readonly [Each in Task['status'] | 'not-asked']: StatusLook } = {
  'not-started': { shape: 'circle', tone: 'unknown', label: { zh: '未开始', en: 'Not started' } },
  'in-progress': { shape: 'quarter', tone: 'primary', label: { zh: '进行中', en: 'In progress' } },
  done: { shape: 'check', tone: 'good', label: { zh: '已完成', en: 'Done' } },
  returned: { shape: 'triangle', tone: 'near', label: { zh: '已退回，待补正', en: 'Returned' } },
  'not-asked': { shape: 'dash', tone: 'unknown', label: { zh: '不适用', en: 'Not asked' } },
};

export const attentionLooks: { readonly [Each in Attention]: StatusLook } = {
  overdue: { shape: 'square', tone: 'bad', label: { zh: '逾期', en: 'Overdue' } },
  returned: { shape: 'triangle', tone: 'near', label: { zh: '已退回', en: 'Returned' } },
  near: { shape: 'quarter', tone: 'near', label: { zh: '临近', en: 'Near' } },
  waits: { shape: 'disc', tone: 'primary', label: { zh: '待办', en: 'To do' } },
  none: { shape: 'circle', tone: 'unknown', label: { zh: '无需办理', en: 'Nothing to do' } },
};

/** A deadline in a word. A period that is over is well: the case goes on; a limit that is over is not. */
export function deadlineLook({ state, kind, left }: Pick<Deadline, 'state' | 'kind' | 'left'>): StatusLook {
  if (state === 'over') {
    return kind === 'period'
      ? { shape: 'check', tone: 'good', label: { zh: '已期满', en: 'Period over' } }
      : {
          shape: 'square',
          tone: 'bad',
          // A last day that a weekend follows has passed, though no working day has since.
          label:
            left === 0
              ? { zh: '已过最后一日', en: 'The last day has passed' }
              : { zh: `逾期 ${-left} 个工作日`, en: `Overdue by ${-left} working day${left === -1 ? '' : 's'}` },
        };
  }
  const label =
    left === 0
      ? { zh: '今天是最后一天', en: 'Today is the last day' }
      : { zh: `剩 ${left} 个工作日`, en: `${left} working day${left === 1 ? '' : 's'} left` };
  return state === 'near' ? { shape: 'quarter', tone: 'near', label } : { shape: 'disc', tone: 'good', label };
}
