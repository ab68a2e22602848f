/** Runs `act` in a task of its own, once the next frame has been drawn. */
export const afterPaint = (act: () => void) => {
  requestAnimationFrame(() => setTimeout(act))
}
