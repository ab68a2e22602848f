import { Button } from '#ui/button/button.tsx'
import { CvPreview, PrintedCv } from '#ui/cv-page/cv-page.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { useSource } from '#ui/store/store.ts'
import { useEffect, useRef } from 'preact/hooks'
import type { Errand } from '../app/supervision.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import { Outside } from '../screens/outside.tsx'
import { CvInWords } from './cv-in-words.tsx'
import { cvPage } from './cv-page.ts'
import type { CvStepProps } from './cv-step-props.ts'
import { hasWords } from './cv-words.ts'
import { usePracticeWords } from './use-practice-words.ts'

/** The CV as it will come out of the printer, on one page, and its way on. */
export function CvSheet({ id, exercise, memory }: CvStepProps) {
  const { t, send, terminal } = useKiosk()
  const word = usePracticeWords()
  const { cv } = useSource(memory)
  const page = cvPage(cv, exercise, word)
  const { supervision } = terminal
  const SheetPrinting = supervision?.screens.SheetPrinting
  const printed = () => memory.change({ isCvPrinted: true })
  usePrintedOf(supervision?.beside.errand, printed)
  return (
    <div class="intro">
      <div class="column">
        <Title text={word('cv.sheet')} />
        <p class="lead">{word(hasWords(cv) ? 'cv.sheet.lead' : 'cv.empty')}</p>
        {SheetPrinting ? (
          <SheetPrinting />
        ) : (
          <Button
            kind="main"
            icon="imprimer"
            label={word('cv.print')}
            onPress={() => {
              terminal.deeds?.print()
              printed()
            }}
          />
        )}
        <Button
          icon="crayon"
          label={word('cv.back')}
          onPress={() => memory.change({ cvPage: 'form' })}
        />
        <Button
          label={t('next')}
          iconAfter="suite"
          onPress={() => {
            memory.change({ cvPage: 'form' })
            send({ type: 'person.answered', step: id, outcome: 'next' })
          }}
        />
        <Notice kind="calm" icon="gomme">
          {word('cv.erased')}
        </Notice>
        <CvInWords {...page} />
      </div>
      <CvPreview label={word('cv.sheet')} {...page} />
      <Outside>
        <PrintedCv {...page} />
      </Outside>
    </div>
  )
}

/** With a supervisor it is what became of the printing that says so: an errand that came since this page is shown. */
function usePrintedOf(errand: Errand | undefined, onPrinted: () => void) {
  const before = useRef(errand)
  useEffect(() => {
    if (errand === before.current) return
    before.current = errand
    if (errand?.deed === 'print' && errand.what === 'sheet' && errand.state === 'done') onPrinted()
  }, [errand, onPrinted])
}
