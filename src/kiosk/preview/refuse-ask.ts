/** Why the preview did not do what the console asked: a code, and a sentence for the author. */
import * as v from 'valibot'
import type { previewAskSchema, PreviewRefusal, PreviewTell } from '#contract/preview.ts'

type Refused = Extract<PreviewTell, { readonly tell: 'refused' }>

const sentences: Readonly<Record<PreviewRefusal, string>> = {
  'bad-ask': 'L’aperçu n’a pas compris ce que la console lui demande.',
  'bad-content': 'Ce contenu n’a pas la forme attendue : l’aperçu montre encore le précédent.',
  'no-content': 'L’aperçu n’a pas encore reçu de contenu.',
  'unknown-guide': 'Ce guide n’est pas dans le contenu : il est peut-être un brouillon.',
  'unknown-step': 'Cette étape n’est pas dans le guide.',
  'unreachable-step': 'Aucune réponse et aucune saison ne mènent à cette étape.',
  'screen-failed':
    'Un écran de ce contenu ne peut pas être dessiné : l’aperçu est revenu au premier écran.',
}

export const refused = (
  code: PreviewRefusal,
  file: string | null = null,
  detail = '',
): Refused => ({ tell: 'refused', code, message: sentences[code] + detail, file })

type Asked = v.SafeParseResult<typeof previewAskSchema>

/** What is wrong with an ask that could not be read, and in which file of the content. */
export function explainBadAsk(data: unknown, parsed: Extract<Asked, { success: false }>): Refused {
  const isContent = v.is(v.object({ ask: v.literal('content') }), data)
  if (!isContent) return refused('bad-ask')
  const [issue] = parsed.issues
  const keys = issue.path?.map(({ key }) => String(key)).slice(1) ?? []
  const [part, id, ...rest] = keys
  const isGuide = part === 'guides' && id !== undefined
  const at = (isGuide ? rest : keys.slice(1)).join('.')
  return refused(
    'bad-content',
    isGuide ? `guides/${id}` : (part ?? null),
    ` (${[at, issue.message].filter((text) => text !== '').join(' : ')})`,
  )
}
