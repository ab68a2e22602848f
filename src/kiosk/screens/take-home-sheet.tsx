import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { PrintedSheet, SheetPreview } from '#ui/sheet-page/sheet-page.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { Moment } from './moment.tsx'
import { Outside } from './outside.tsx'
import { SheetInWords } from './sheet-in-words.tsx'
import { sheetWords } from './sheet-words.tsx'

/** The sheet as it will come out of the printer, and its words at reading size beside it. */
export function TakeHomeSheet() {
  const kiosk = useKiosk()
  const { t, langOf, session, terminal, send } = kiosk
  const { walk } = session.context
  if (!walk || !terminal.content) return <Moment />
  const SheetPrinting = terminal.supervision?.screens.SheetPrinting
  const sheet = sheetWords(kiosk, walk, terminal.content.front.registry)
  return (
    <div class="intro">
      <div class="column">
        <Title text={t('sheet.title')} />
        <p class="lead">{t('sheet.nothing')}</p>
        {SheetPrinting ? (
          <SheetPrinting />
        ) : (
          <Button
            kind="main"
            icon="imprimer"
            label={t('sheet.print')}
            onPress={() => terminal.deeds?.print()}
          />
        )}
        <Button
          icon="liste"
          label={t('result.other')}
          onPress={() => send({ type: 'person.wentHome' })}
        />
        <Notice kind="calm" icon="sortie">
          {t('result.finished')}
        </Notice>
        <SheetInWords {...sheet} lang={langOf(walk.guide.meta.title)} />
      </div>
      <SheetPreview label={t('sheet.title')} {...sheet} />
      <Outside>
        <PrintedSheet {...sheet} />
      </Outside>
    </div>
  )
}
