/** A form is sent once, and its button says that the work has begun. */
export function setUpOnce(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement
    if (!('once' in form.dataset)) return
    if (form.dataset.sent) {
      event.preventDefault()
      return
    }
    form.dataset.sent = 'ya'
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement)) return
    button.dataset.label = button.innerHTML
    button.setAttribute('aria-disabled', 'true')
    button.textContent = form.enctype === 'multipart/form-data' ? 'Sedang mengunggah…' : 'Sedang diproses…'
  })
  // A page that comes back from the browser's history may be used again.
  addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) delete form.dataset.sent
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-label]')) {
      button.innerHTML = button.dataset.label ?? ''
      button.removeAttribute('aria-disabled')
    }
  })
}
