import { Notice } from '#ui/notice/notice.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import type { Errand } from '../app/supervision.ts'
import type { TextKey } from '../app/texts.ts'

export const isGoing = (errand: Errand | undefined): boolean => errand?.state === 'going'

const refusals: Readonly<Partial<Record<Errand['state'], TextKey>>> = {
  'no-printer': 'errand.no-printer',
  'print-failed': 'errand.print-failed',
  'no-stick': 'errand.no-stick',
  'save-failed': 'errand.save-failed',
}

interface ErrandNewsProps {
  readonly errand: Errand | undefined
}

/** What became of what the person asked. The region is there before its words, so that they are said (WCAG 4.1.3). */
export function ErrandNews({ errand }: ErrandNewsProps) {
  const { t } = useKiosk()
  const isDone = errand?.state === 'done'
  return (
    <div class="errand-news" role="status">
      {errand && !isGoing(errand) && (
        <Notice kind={isDone ? 'good' : 'error'}>
          {t(
            isDone
              ? errand.deed === 'save'
                ? 'errand.saved'
                : 'errand.printed'
              : (refusals[errand.state] ?? 'errand.failed'),
          )}
        </Notice>
      )}
    </div>
  )
}
