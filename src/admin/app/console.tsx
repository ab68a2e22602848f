import type { ComponentChildren, ComponentType } from 'preact'
import { AuditScreen } from '../audit/audit-screen.tsx'
import { ContentScreen } from '../content/content-screen.tsx'
import { FleetScreen } from '../fleet/fleet-screen.tsx'
import { PublicationScreen } from '../publication/publication-screen.tsx'
import { QuestionsScreen } from '../questions/questions-screen.tsx'
import { StatisticsScreen } from '../statistics/statistics-screen.tsx'
import { TeamScreen } from '../team/team-screen.tsx'
import { SafeScreen } from './safe-screen.tsx'
import { ConsoleFrame } from './console-frame.tsx'
import { useRoute } from './console-context.ts'
import type { ComfortStore } from '#ui/comfort/comfort.ts'
import type { Section } from './route.ts'
import { WatchedHub } from './watched.tsx'

const screens = {
  parc: FleetScreen,
  contenu: ContentScreen,
  questions: QuestionsScreen,
  publier: PublicationScreen,
  statistiques: StatisticsScreen,
  journal: AuditScreen,
  equipe: TeamScreen,
} satisfies Record<Section, ComponentType>

interface ConsoleProps {
  readonly comfort: ComfortStore
  readonly onLeave: () => void
  /** Over any screen: a question that cannot wait. */
  readonly children: ComponentChildren
}

/** The console of somebody who is signed in. */
export const Console = ({ comfort, onLeave, children }: ConsoleProps) => {
  const { section } = useRoute()
  const Screen = screens[section]
  return (
    <WatchedHub>
      <ConsoleFrame section={section} comfort={comfort} onLeave={onLeave}>
        <SafeScreen key={section}>
          <Screen />
        </SafeScreen>
        {children}
      </ConsoleFrame>
    </WatchedHub>
  )
}
