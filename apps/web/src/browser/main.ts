import { setUpAutosave } from './autosave.ts'
import { setUpFileName } from './file-name.ts'
import { setUpFind } from './find.ts'
import { setUpLive } from './live.ts'
import { setUpLiveCells } from './live-cells.ts'
import { setUpMenus } from './menus.ts'
import { setUpOnce } from './once.ts'
import { setUpSearchDialog } from './search-dialog.ts'
import { setUpSheet } from './sheet.ts'
import { setUpTableTools } from './table-tools.ts'

// Everything works without this script; each part finds its own elements and does nothing where there are none.
document.documentElement.classList.add('has-script')
document.getElementById('galat')?.focus()
setUpOnce()
setUpMenus()
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-search]')) setUpSearchDialog(link)
for (const control of document.querySelectorAll<HTMLElement>('[data-file]')) setUpFileName(control)
for (const select of document.querySelectorAll<HTMLSelectElement>('select[data-find]')) setUpFind(select)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-live-url]')) setUpLive(form)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draf]')) setUpAutosave(form)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-grid]')) setUpSheet(form)
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-grid]')) setUpLiveCells(form)
for (const table of document.querySelectorAll<HTMLTableElement>('main .table-scroll > table'))
  setUpTableTools(table)
