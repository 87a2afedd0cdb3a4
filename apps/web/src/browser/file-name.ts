/** Names the chosen file in our own words; the browser's face of a file field speaks the browser's language. */
export function setUpFileName(control: HTMLElement): void {
  const input = control.querySelector<HTMLInputElement>('input[type=file]')
  const name = control.querySelector<HTMLElement>('[data-file-name]')
  if (!input || !name) return
  const none = name.textContent ?? ''
  const show = () => {
    const names = [...(input.files ?? [])].map((file) => file.name)
    const many = names.length > 1 ? `${names.length} berkas: ` : ''
    name.textContent = names.length === 0 ? none : `${many}${names.join(', ')}`
  }
  input.addEventListener('change', show)
  show()
}
