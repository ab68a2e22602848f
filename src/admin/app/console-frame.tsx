import type { ComponentChildren } from 'preact'
import type { IconName } from '#ui/icon/icon.tsx'
import { StaffFrame, type StaffLink } from '#ui/staff-frame/staff-frame.tsx'
import { ComfortKeys, type ComfortKeysProps } from './comfort-keys.tsx'
import { deskZone, useConsole, useRoute, useZone } from './console-context.ts'
import { needsSomebody } from '../fleet/terminal-state.ts'
import { roleNames } from './role-names.ts'
import { hrefOf, type Section, sections } from './route.ts'
import { zoneWords } from './time-words.ts'
import { useWatched } from './watched.tsx'

const words: Record<Section, { readonly icon: IconName; readonly label: string }> = {
  parc: { icon: 'poste', label: 'Parc' },
  contenu: { icon: 'doc', label: 'Contenu' },
  questions: { icon: 'question', label: 'Questions' },
  publier: { icon: 'envoi', label: 'Publier' },
  statistiques: { icon: 'graphe', label: 'Statistiques' },
  journal: { icon: 'journal', label: 'Journal' },
  equipe: { icon: 'deux', label: 'Équipe' },
}

type Waiting = StaffLink['waiting']

interface ConsoleFrameProps extends ComfortKeysProps {
  readonly section: Section
  readonly children: ComponentChildren
}

interface FootProps extends ComfortKeysProps {
  /** The release of every terminal, null before the first. */
  readonly general: number | null
}

const Foot = ({ comfort, onLeave, general }: FootProps) => {
  const { staff } = useConsole()
  const zone = useZone()
  return (
    <>
      <ComfortKeys comfort={comfort} onLeave={onLeave} />
      {general !== null && (
        <p>
          Publication pour tous <b class="staff-nav-figure">n° {general}</b>
        </p>
      )}
      {zone !== deskZone && <p>Heures affichées : {zoneWords(zone)}</p>}
      <p>
        {staff.name}, {roleNames[staff.role]}
      </p>
    </>
  )
}

export const ConsoleFrame = ({ section, comfort, onLeave, children }: ConsoleFrameProps) => {
  const { path } = useRoute()
  const { fleet, rollouts, questions } = useWatched()
  const count = fleet.value?.terminals.filter(needsSomebody).length ?? 0
  const toReview = questions.value?.answers.filter(({ state }) => state === 'to-review').length ?? 0
  const waiting: Partial<Record<Section, Waiting>> = {
    ...(count > 0 && { parc: { count, label: `à regarder : ${count}` } }),
    ...(toReview > 0 && { questions: { count: toReview, label: `à relire : ${toReview}` } }),
  }
  const general = rollouts.value?.general ?? null
  return (
    <StaffFrame
      mark="Escale"
      side="Administration"
      navLabel="Sections"
      skipLabel="Aller au contenu"
      screenKey={[section, ...path].join('/')}
      links={sections.map((each) => ({
        href: hrefOf(each),
        ...words[each],
        isCurrent: each === section,
        waiting: waiting[each],
      }))}
      foot={<Foot comfort={comfort} onLeave={onLeave} general={general} />}
    >
      {children}
    </StaffFrame>
  )
}
