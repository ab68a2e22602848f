import { Button } from '#ui/button/button.tsx'
import { TextField } from '#ui/text-field/text-field.tsx'
import { blankEntry, type CvEntry, longest, mostEntries } from './cv-words.ts'
import { usePracticeWords } from './use-practice-words.ts'

interface CvEntriesProps {
  readonly part: 'work' | 'training'
  readonly entries: readonly CvEntry[]
  readonly onChange: (entries: readonly CvEntry[]) => void
}

/** Jobs or schools: as many as a page holds. */
export function CvEntries({ part, entries, onChange }: CvEntriesProps) {
  const word = usePracticeWords()
  return (
    <>
      {entries.map((entry, at) => {
        const field = (name: keyof CvEntry, label: string) => (
          <TextField
            label={label}
            value={entry[name]}
            maxLength={longest.line}
            onInput={(value) => onChange(entries.with(at, { ...entry, [name]: value }))}
          />
        )
        return (
          <div key={at} class="cv-entry">
            {field('what', word(`cv.what.${part}`))}
            {field('where', word('cv.where'))}
            {field('when', word('cv.when'))}
            {entries.length > 1 && (
              <Button
                size="slim"
                icon="moins"
                label={word('cv.less')}
                onPress={() => onChange(entries.filter((_, index) => index !== at))}
              />
            )}
          </div>
        )
      })}
      {entries.length < mostEntries[part] && (
        <div class="cv-wide">
          <Button
            size="slim"
            icon="plus"
            label={word(`cv.more.${part}`)}
            onPress={() => onChange([...entries, blankEntry])}
          />
        </div>
      )}
    </>
  )
}
