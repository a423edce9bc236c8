-- The setup of docs/editors.md for Neovim from 0.7 on, with the command given by the test, and what the test asks for:
-- the diagnostics and the hints of the first file, one a line, as soon as they are there.
local command = vim.split(vim.env.FOCUS_COMMAND, ' ')
table.insert(command, 'lsp')
table.insert(command, '--stdio')

vim.cmd([[autocmd BufRead,BufNewFile *.focus setfiletype focus]])
vim.cmd([[autocmd BufRead,BufNewFile *.focusform setfiletype focusform]])
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'focus', 'focusform' },
  callback = function(event)
    local id = vim.lsp.start_client({
      name = 'focus',
      cmd = command,
      root_dir = vim.fn.fnamemodify(vim.fn.finddir('.git', '.;'), ':p:h:h'),
    })
    vim.lsp.buf_attach_client(event.buf, id)
  end,
})

local function wait(what, condition)
  if not vim.wait(20000, condition, 20) then
    io.stdout:write('nothing came of ' .. what .. '\n')
    vim.cmd('cquit 1')
  end
end

function _G.tell()
  local found = {}
  wait('diagnostics', function()
    found = vim.diagnostic.get(0)
    return #found > 0
  end)
  for _, one in ipairs(found) do
    io.stdout:write(string.format('diagnostic %d %s %s\n', one.lnum + 1, one.code or '', one.message))
  end
  local hints = nil
  vim.lsp.buf_request(0, 'textDocument/inlayHint', {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = {
      start = { line = 0, character = 0 },
      ['end'] = { line = vim.api.nvim_buf_line_count(0), character = 0 },
    },
  }, function(_, result)
    hints = result or {}
  end)
  wait('hints', function()
    return hints ~= nil
  end)
  for _, hint in ipairs(hints) do
    local label = hint.label
    if type(label) == 'table' then
      label = table.concat(vim.tbl_map(function(part) return part.value end, label))
    end
    io.stdout:write(string.format('hint %d %s\n', hint.position.line + 1, label))
  end
  vim.cmd('qall!')
end
