/** What the page asks of the worker that keeps the shell: to put back whatever the browser has dropped of it. */
export const mendShellMessage = 'MEND_SHELL'
