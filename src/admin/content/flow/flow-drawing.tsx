/** The ways of a guide, drawn. A box leads to its step. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { PlacedArrow, PlacedBox, Point } from '#author/graph/layout-graph.ts'
import { lineHeight } from '#author/graph/layout-graph.ts'
import type { GuideReport } from '../checking/author-words.ts'
import { wordsOfKind } from '../schema/value-words.ts'
import './flow.css'

interface FlowDrawingProps {
  readonly report: GuideReport
  /** The step being written. */
  readonly current: string | undefined
  /** Steps with an error. */
  readonly faulty: ReadonlySet<string>
  readonly onStep: (step: string) => void
}

export const FlowDrawing = ({ report, current, faulty, onStep }: FlowDrawingProps) => {
  const { width, height, boxes, arrows } = report.layout
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = boxes.find(({ id }) => id === (current ?? boxes[0]?.id))
    const shown = place.current
    if (box === undefined || shown === null) return
    // Large text draws it larger.
    const scale = (shown.firstElementChild?.getBoundingClientRect().width ?? width) / width
    shown.scrollTo(box.x * scale - shown.clientWidth / 2, box.y * scale - shown.clientHeight / 2)
  }, [current, boxes, width])
  const byId = new Map(boxes.map((box) => [box.id, box]))
  return (
    <div class="flow" ref={place} role="group" aria-label="Dessin du guide">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <defs>
          <marker
            id="flow-end"
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path class="flow-end" d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        <g aria-hidden="true">
          {arrows.map((arrow, index) => (
            <path
              key={index}
              class={arrow.isBack ? 'flow-way flow-back' : 'flow-way'}
              marker-end="url(#flow-end)"
              d={curveOf(arrow, byId)}
            />
          ))}
        </g>
        {boxes.map((box) => (
          <Box
            key={box.id}
            box={box}
            isCurrent={box.id === current}
            isFaulty={faulty.has(box.id)}
            onStep={onStep}
          />
        ))}
        <g aria-hidden="true">
          {arrows.map(({ labelAt, lines }, index) => (
            <Lines
              key={index}
              className="flow-label"
              lines={lines}
              x={labelAt.x}
              top={labelAt.y - (lines.length * lineHeight) / 2}
            />
          ))}
        </g>
      </svg>
    </div>
  )
}

interface BoxProps {
  readonly box: PlacedBox
  readonly isCurrent: boolean
  readonly isFaulty: boolean
  readonly onStep: (step: string) => void
}

const Box = ({ box, isCurrent, isFaulty, onStep }: BoxProps) => {
  const { id, kind, x, y, width, height, lines } = box
  const words = `${wordsOfKind(kind)} · ${id}`
  return (
    <g
      class={`flow-box flow-${kind}${isFaulty ? ' flow-faulty' : ''}`}
      role="button"
      tabindex={0}
      aria-current={isCurrent ? 'step' : undefined}
      // What is drawn, first: who speaks to the computer says what they see (WCAG 2.5.3).
      aria-label={`${words} ${lines.join(' ')}${isFaulty ? ', avec une erreur' : ''}`}
      onClick={() => onStep(id)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onStep(id)
      }}
    >
      {kind === 'gate' ? (
        <polygon
          class="flow-shape"
          points={`${x},${y - height / 2} ${x + width / 2},${y} ${x},${y + height / 2} ${x - width / 2},${y}`}
        />
      ) : (
        <rect
          class="flow-shape"
          x={x - width / 2}
          y={y - height / 2}
          width={width}
          height={height}
          rx={kind === 'result' ? height / 2 : 10}
        />
      )}
      {kind !== 'gate' && (
        <>
          <Lines className="flow-kind" lines={[words]} x={x} top={y - height / 2 + 8} />
          <Lines className="flow-name" lines={lines} x={x} top={y - height / 2 + 8 + lineHeight} />
        </>
      )}
    </g>
  )
}

interface LinesProps {
  readonly className: string
  readonly lines: readonly string[]
  readonly x: number
  readonly top: number
}

const Lines = ({ className, lines, x, top }: LinesProps) => (
  <>
    {lines.map((line, index) => (
      <text key={index} class={className} x={x} y={top + (index + 0.75) * lineHeight}>
        {`${line} `}
      </text>
    ))}
  </>
)

/** Down through each point with upright tangents; a way back leaves by the top and arrives from below. */
const curveOf = (
  { from, to, points, isBack }: PlacedArrow,
  boxes: ReadonlyMap<string, PlacedBox>,
): string => {
  const down = isBack ? -1 : 1
  const half = (id: string) => (boxes.get(id)?.height ?? 0) / 2
  const ends = points.map((point, index): Point => {
    if (index === 0) return { x: point.x, y: point.y + down * half(from) }
    if (index === points.length - 1) return { x: point.x, y: point.y - down * (half(to) + 2) }
    return point
  })
  const begin = ends[0] ?? { x: 0, y: 0 }
  const curves = ends.slice(1).map((point, index) => {
    const before = ends[index] ?? point
    const middle = (before.y + point.y) / 2
    return `C${before.x} ${middle} ${point.x} ${middle} ${point.x} ${point.y}`
  })
  return `M${begin.x} ${begin.y}${curves.join('')}`
}
