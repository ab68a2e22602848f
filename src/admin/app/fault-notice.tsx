import { Notice } from '#ui/notice/notice.tsx'
import type { HubFault } from '#ask/hub.ts'

interface FaultNoticeProps {
  readonly fault: HubFault | undefined
}

/** Why something did not work, in the hub's words. */
export const FaultNotice = ({ fault }: FaultNoticeProps) =>
  fault ? (
    <Notice kind="error" announce="at-once">
      {fault.message}
    </Notice>
  ) : null
