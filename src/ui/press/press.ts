/**
 * Acts on the first click of a series: people used to double-click would otherwise press, without seeing it, what
 * takes the same place on the next screen. `detail` is 0 from the keyboard, then 1, 2… while clicks follow each other.
 */
export const onFirstClick = (act: () => void) => (event: MouseEvent) => {
  if (event.detail <= 1) act()
}
