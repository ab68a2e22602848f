/**
 * A new screen takes the focus to its title. In the preview the author writes in the page around: the focus stays there,
 * unless the frame itself has it.
 */
export function leaveFocus() {
  const focus = Reflect.get(HTMLElement.prototype, 'focus')
  HTMLElement.prototype.focus = function focusIfHere(options?: FocusOptions) {
    if (document.hasFocus()) focus.call(this, options)
  }
}
