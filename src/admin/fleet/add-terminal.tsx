import { useState } from 'preact/hooks'
import type * as v from 'valibot'
import { enrolmentCodeAnswerSchema, tabletSeat } from '#contract/enrolment.ts'
import type { Fleet } from '#contract/fleet-view.ts'
import { Button } from '#ui/button/button.tsx'
import { StaffHead } from '#ui/staff-frame/staff-frame.tsx'
import { useAct } from '../app/act.ts'
import { useConsole, useNames } from '../app/console-context.ts'
import { FaultNotice } from '../app/fault-notice.tsx'
import type { HubData } from '../app/hub-data.ts'
import { LinkButton } from '../app/link-button.tsx'
import { hrefOf } from '../app/route.ts'
import { AcceptTerminal } from './accept-terminal.tsx'
import { CodeShown } from './code-shown.tsx'
import { type Seat, SeatChoice, tagsOf } from './seat-choice.tsx'

interface GivenCode extends v.InferOutput<typeof enrolmentCodeAnswerSchema> {
  readonly for: Seat
  /** Those that were there already when the code was asked for: theirs was another. */
  readonly before: readonly string[]
}

interface AddTerminalProps {
  readonly fleet: HubData<Fleet>
}

/** Where, then a code read aloud, then the fingerprint compared. */
export const AddTerminal = ({ fleet }: AddTerminalProps) => {
  const { hub, router } = useConsole()
  const { places } = useNames()
  const [chosen, setChosen] = useState<Seat>()
  const [given, setGiven] = useState<GivenCode>()
  const { isBusy, fault, run } = useAct()
  const [first] = places
  const where = chosen ?? { place: first?.id ?? '', seat: first?.seats[0]?.id ?? '', tags: '' }
  const terminals = fleet.value?.terminals ?? []
  const arrived = given
    ? terminals.find(
        ({ terminal, place, seat, enrolment }) =>
          enrolment === 'pending' &&
          place === given.for.place &&
          seat === given.for.seat &&
          !given.before.includes(terminal),
      )
    : undefined
  const ask = () =>
    void run(
      () =>
        hub.post(
          '/api/admin/enrolment-codes',
          {
            ...where,
            kind: where.seat === tabletSeat ? 'tablet' : 'terminal',
            tags: tagsOf(where.tags),
          },
          enrolmentCodeAnswerSchema,
        ),
      (answer) =>
        setGiven({ ...answer, for: where, before: terminals.map(({ terminal }) => terminal) }),
    )
  const finish = async (terminal: string) => {
    await fleet.refresh()
    router.go(hrefOf('parc', [terminal]))
  }
  return (
    <>
      <StaffHead title="Ajouter un poste">
        <LinkButton href={hrefOf('parc')} label="Tout le parc" />
      </StaffHead>
      <FaultNotice fault={fault} />
      {!given && (
        <div class="stack fleet-form">
          <SeatChoice value={where} onChange={setChosen} hasTablet />
          <div class="acts">
            <Button
              kind="main"
              label="Faire un code"
              iconAfter="suite"
              isOff={!fleet.value}
              isBusy={isBusy}
              busyLabel="Un instant…"
              onPress={ask}
            />
          </div>
        </div>
      )}
      {given && !arrived && (
        <CodeShown
          code={given.code}
          expiresAt={given.expiresAt}
          isTablet={given.for.seat === tabletSeat}
          onAgain={() => setGiven(undefined)}
        />
      )}
      {arrived && <AcceptTerminal terminal={arrived} onDone={() => finish(arrived.terminal)} />}
    </>
  )
}
