import { Button } from '#ui/button/button.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { ErrandNews, isGoing } from './errand-news.tsx'

/** The sheet on the place's own printer, and what became of it: the browser's dialog is never seen. */
export function SheetPrinting() {
  const { t, terminal } = useKiosk()
  const { supervision } = terminal
  if (!supervision?.status.can.includes('print'))
    return <Notice kind="calm">{t('sheet.noPrinter')}</Notice>
  const { errand } = supervision.beside
  const ofSheet = errand?.deed === 'print' && errand.what === 'sheet' ? errand : undefined
  return (
    <>
      <Button
        kind="main"
        icon="imprimer"
        label={t('sheet.print')}
        isBusy={isGoing(ofSheet)}
        busyLabel={t('errand.going')}
        onPress={() => supervision.deeds.print('sheet')}
      />
      <ErrandNews errand={ofSheet} />
    </>
  )
}
