import { Button } from '#ui/button/button.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { NumberedTasks } from '#ui/numbered-tasks/numbered-tasks.tsx'
import { PrintedSheet, SheetPreview, type SheetPageProps } from '#ui/sheet-page/sheet-page.tsx'
import { useKiosk } from '../app/kiosk-context.ts'
import { Moment } from './moment.tsx'
import { Outside } from './outside.tsx'
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

interface SheetInWordsProps extends SheetPageProps {
  /** Language of the guide's words. */
  readonly lang: string
}

/** The preview is too small to be read: the same words, for eyes and for voices. */
export function SheetInWords({ papers, tasks, parts = [], lang }: SheetInWordsProps) {
  return (
    <>
      {papers && papers.items.length > 0 && (
        <>
          <h2 class="h2">{papers.title}</h2>
          <ul class="rich">
            {papers.items.map(({ id, name, hint }) => (
              <li key={id} lang={lang}>
                {hint ? `${name}. ${hint}` : name}
              </li>
            ))}
          </ul>
        </>
      )}
      {tasks && tasks.items.length > 0 && (
        <>
          <h2 class="h2">{tasks.title}</h2>
          <div lang={lang}>
            <NumberedTasks tasks={tasks.items} />
          </div>
        </>
      )}
      {parts.map(({ title, lines, lang: linesLang }) => (
        <div key={title} class="rich">
          <h2 class="h2">{title}</h2>
          {lines.map((line, index) => (
            <p key={index} lang={linesLang}>
              {line}
            </p>
          ))}
        </div>
      ))}
    </>
  )
}
