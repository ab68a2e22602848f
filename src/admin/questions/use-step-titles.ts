/** The titles of steps, from the newest release: fetched once for each guide. */
import { useEffect, useState } from 'preact/hooks'
import { readText } from '#guide/read-text.ts'
import { useSource } from '#ui/store/store.ts'
import { useConsole } from '../app/console-context.ts'

type Titles = ReadonlyMap<string, string>

const inFrench = { lang: 'fr', register: 'std' } as const

/** Answers the title of a step of one of these guides, once it is known. */
export function useStepTitles(guides: readonly string[]) {
  const { published } = useSource(useConsole().published)
  const [titles, setTitles] = useState<Titles>(new Map())
  const wanted = [...new Set(guides)].toSorted().join(' ')
  useEffect(() => {
    let isShown = true
    const read = async (id: string) => {
      const guide = await published?.readGuide(id)
      if (!guide?.ok || guide.value === null || !isShown) return
      const steps = Object.entries(guide.value.steps).flatMap(([step, words]): [string, string][] =>
        words.kind === 'gate' ? [] : [[`${id} ${step}`, readText(words.title, inFrench).value]],
      )
      setTitles((before) => new Map([...before, ...steps]))
    }
    for (const id of wanted.split(' ')) if (id !== '') void read(id)
    return () => {
      isShown = false
    }
  }, [published, wanted])
  return (guide: string, step: string | null) => titles.get(`${guide} ${step}`)
}
