/** Menus close with Escape and when one clicks beside them. */
export function setUpMenus(): void {
  const menus = [...document.querySelectorAll<HTMLDetailsElement>('details.menu')]
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const menu of menus.filter((item) => item.open)) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
  document.addEventListener('click', (event) => {
    for (const menu of menus) if (!menu.contains(event.target as Node)) menu.open = false
  })
}
