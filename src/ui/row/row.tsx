import { Icon } from '#ui/icon/icon.tsx'
import { onFirstClick } from '#ui/press/press.ts'
import { type Ground, Stamp } from '#ui/stamp/stamp.tsx'
import { splitMatch } from './split-match.ts'
import './row.css'

interface RowProps {
  readonly title: string
  /** One sentence under the title. */
  readonly note?: string
  /** Something to know before opening it: until when, for whom. */
  readonly sign?: { readonly words: string; readonly isToCheck: boolean } | undefined
  /** Its language, when it may not be that of the title. */
  readonly signLang?: string | undefined
  /** Language of the words, when it may not be the page's (WCAG 3.1.2). */
  readonly lang?: string | undefined
  readonly picture: string
  readonly ground: Ground
  /** What the person typed: it is underlined in the title. */
  readonly query?: string
  /** The one thing to do now, in lagoon. */
  readonly isMain?: boolean
  readonly onPress: () => void
}

/** One result of a list: picture, words, and an arrow that says it opens something. */
export const Row = ({
  title,
  note,
  sign,
  signLang,
  lang,
  picture,
  ground,
  query = '',
  isMain = false,
  onPress,
}: RowProps) => (
  <button
    type="button"
    class={isMain ? 'row row-main' : 'row'}
    lang={lang}
    onClick={onFirstClick(onPress)}
  >
    <Stamp picture={picture} ground={ground} />
    <span class="row-text">
      <b>
        {splitMatch(title, query).map(({ text, isMatch }) =>
          isMatch ? <mark>{text}</mark> : text,
        )}
      </b>
      {note && <span>{note}</span>}
      {sign && (
        <em class={sign.isToCheck ? 'row-sign row-check' : 'row-sign'} lang={signLang}>
          {sign.isToCheck && <Icon name="alerte" />}
          {sign.words}
        </em>
      )}
    </span>
    <Icon name="suite" />
  </button>
)
