import { Button } from '#ui/button/button.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { ErrandNews, isGoing } from './errand-news.tsx'

/** The sheet on the person's own USB stick, as a document of the site would be; nothing where no stick can be put in. */
export function SheetSaving() {
  const { t, terminal } = useKiosk()
  const { supervision } = terminal
  if (!supervision?.status.can.includes('save')) return null
  const { errand } = supervision.beside
  const ofSheet = errand?.deed === 'save' && errand.document === 'sheet' ? errand : undefined
  return (
    <>
      <Button
        label={t('documents.save')}
        isBusy={isGoing(ofSheet)}
        busyLabel={t('errand.going')}
        onPress={() => supervision.deeds.save('sheet')}
      />
      <ErrandNews errand={ofSheet} />
    </>
  )
}
