/** What search knows of each guide a person may find. */
import { needsOf } from '#contract/needs-of.ts'
import type { Guide } from '#contract/guide.ts'
import type { Front } from '#contract/release.ts'
import type { Text } from '#contract/text.ts'
import type { SearchDocument } from '#search/build-index.ts'

/** Guides for aidants only are left out: a person must not find what they cannot open. */
export const searchDocuments = (
  guides: readonly Guide[],
  { deployment, registry }: Front,
): SearchDocument[] =>
  guides
    .filter(({ meta }) => meta.visibility === 'public')
    .map(({ id, meta, steps }) => ({
      id,
      title: meta.title.std['fr'] ?? '',
      easyTitle: meta.title.easy?.['fr'] ?? '',
      lead: allWords(meta.lead),
      keywords: [...Object.values(meta.keywords).flat(), ...otherLanguages(meta.title)].join(', '),
      topic: needsOf(deployment)
        .filter(({ topic, shows }) => topic === meta.topic || shows?.includes(id))
        .map(({ label }) => allWords(label))
        .join(' '),
      partners: meta.partners
        .map((partner) => registry.partners[partner])
        .map((partner) => `${partner?.name ?? ''} ${partner?.fullName ?? ''}`)
        .join(' '),
      papers: Object.values(steps)
        .flatMap((step) => (step.kind === 'checklist' ? step.docs : []))
        .map(({ doc }) => registry.docs[doc]?.name)
        .map((name) => (name === undefined ? '' : allWords(name)))
        .join(' '),
    }))

const allWords = ({ std, easy }: Text) =>
  [...Object.values(std), ...Object.values(easy ?? {})].join(' ')

const otherLanguages = ({ std }: Text) =>
  Object.entries(std).flatMap(([lang, title]) => (lang === 'fr' ? [] : title))
