/** The panel while a paper is read: place it, wait, another page or done. One thing to do in each. */
import { Button } from '#ui/button/button.tsx'
import { Choice } from '#ui/choice/choice.tsx'
import { Title } from '#ui/layout/title.tsx'
import { Mat } from '#ui/mat/mat.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { NumberedTasks } from '#ui/numbered-tasks/numbered-tasks.tsx'
import type { maxScanPages } from '#contract/terminal-link.ts'
import { useKiosk } from '../app/kiosk-context.ts'
import type { PaperScan, ScanDoorProps } from '../app/scan-state.ts'
import type { ScanDeeds } from './scan-deeds.ts'
import { scanFaultKey, scanWords } from './scan-words.ts'

/** Written again: its own file would bring in the schemas. */
const mostPages: typeof maxScanPages = 10

interface DeedsProps {
  readonly deeds: ScanDeeds
}
type StageProps<S extends PaperScan['is']> = DeedsProps & {
  readonly scan: Extract<PaperScan, { readonly is: S }>
}

const useWords = () => {
  const { session, terminal } = useKiosk()
  return scanWords(session.context.comfort.reading, terminal.language)
}

/** The key that begins, among what is done with documents. */
export function ScanDoor({ deeds, isMain = false }: DeedsProps & ScanDoorProps) {
  const word = useWords()
  return (
    <Button
      kind={isMain ? 'main' : 'plain'}
      icon="doc"
      label={word('door')}
      onPress={deeds.begin}
    />
  )
}

export function ScanPaper({ deeds }: DeedsProps) {
  const scan = useKiosk().terminal.supervision?.beside.scan
  switch (scan?.is) {
    case 'placing':
      return <Placing scan={scan} deeds={deeds} />
    case 'reading':
      return <Reading scan={scan} deeds={deeds} />
    case 'read':
      return <PagesRead scan={scan} deeds={deeds} />
    case 'held':
      return <Held scan={scan} deeds={deeds} />
    default:
      return null
  }
}

function Fault({ fault }: { readonly fault: string | undefined }) {
  const word = useWords()
  return (
    <div class="errand-news" role="alert">
      {fault !== undefined && (
        <Notice kind={fault === 'scan-stopped' ? 'calm' : 'error'}>
          {word(scanFaultKey(fault))}
        </Notice>
      )}
    </div>
  )
}

function Placing({ scan: { pages, inColour, fault }, deeds }: StageProps<'placing'>) {
  const word = useWords()
  return (
    <>
      <div class="column">
        <Title text={word(pages > 0 ? 'placeNext' : 'placeFirst')} />
        <Fault fault={fault} />
        {pages > 0 ? (
          <p>{word('put')}</p>
        ) : (
          <>
            <NumberedTasks tasks={[word('open'), word('put'), word('close')]} />
            <p class="hint">{word('where')}</p>
            <Choice
              level="part"
              columns={1}
              question={word('colour')}
              options={[
                { value: 'colour', label: word('inColour'), hint: word('inColourHint') },
                { value: 'gray', label: word('gray'), hint: word('grayHint') },
              ]}
              chosen={[inColour ? 'colour' : 'gray']}
              onChoose={([chosen]) => deeds.place(chosen === 'colour')}
            />
          </>
        )}
        <div class="acts">
          {pages > 0 && <Button icon="coche" label={word('done')} onPress={deeds.finish} />}
          <Button icon="croix" label={word(pages > 0 ? 'drop' : 'cancel')} onPress={deeds.leave} />
        </div>
      </div>
      <div class="ends">
        <Button kind="main" label={word('read')} iconAfter="suite" onPress={deeds.read} />
      </div>
    </>
  )
}

function Reading({ scan: { percent, isStopping = false }, deeds }: StageProps<'reading'>) {
  const word = useWords()
  return (
    <div class="column">
      <Title text={word('reading')} />
      <Mat isFat done={percent} total={100} />
      <p>{word('readingLead')}</p>
      <Button
        icon="stop"
        label={word('stop')}
        isBusy={isStopping}
        busyLabel={word('stopping')}
        onPress={deeds.stop}
      />
    </div>
  )
}

function PagesRead({
  scan: { pages, inColour, isMaking = false, fault },
  deeds,
}: StageProps<'read'>) {
  const word = useWords()
  const isFull = pages >= mostPages
  return (
    <>
      <div class="column">
        <Title text={pages === 1 ? word('onePage') : word('pages', { count: pages })} />
        <Fault fault={fault} />
        <p>{word('take')}</p>
        <p>{word(isFull ? 'full' : 'other')}</p>
        <div class="acts">
          {!isFull && (
            <Button icon="plus" label={word('next')} onPress={() => deeds.place(inColour)} />
          )}
          <Button icon="croix" label={word('drop')} onPress={deeds.leave} />
        </div>
      </div>
      <div class="ends">
        <Button
          kind="main"
          icon="coche"
          label={word('done')}
          isBusy={isMaking}
          busyLabel={word('wait')}
          onPress={deeds.finish}
        />
      </div>
    </>
  )
}

function Held({ scan: { document }, deeds }: StageProps<'held'>) {
  const word = useWords()
  const { supervision } = useKiosk().terminal
  const isWanted = supervision?.beside.isChoosing === true
  const give = () => {
    supervision?.deeds.choose(document)
    deeds.leave()
  }
  return (
    <>
      <div class="column">
        <Title text={word('held')} />
        <Notice kind="good">{word('heldLead', { number: document })}</Notice>
        <p>{word('take')}</p>
        {isWanted && <Button label={word('goOn')} onPress={deeds.leave} />}
      </div>
      <div class="ends">
        {isWanted ? (
          <Button kind="main" label={word('give')} iconAfter="suite" onPress={give} />
        ) : (
          <Button kind="main" label={word('goOn')} iconAfter="suite" onPress={deeds.leave} />
        )}
      </div>
    </>
  )
}
