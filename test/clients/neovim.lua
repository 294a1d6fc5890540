-- Asks the language server for all it gives to an editor, and writes that as one JSON object.
local server, file, out = vim.env.NIANBAO_SERVER, vim.env.NIANBAO_FILE, vim.env.NIANBAO_OUT

local client = vim.lsp.start_client({
  name = "nianbao",
  cmd = { vim.env.NIANBAO_NODE, server, "lsp", "--stdio" },
  root_dir = vim.fn.fnamemodify(file, ":h"),
})
vim.cmd("edit " .. vim.fn.fnameescape(file))
vim.lsp.buf_attach_client(0, client)

local function wait_for(what, done)
  if not vim.wait(20000, done, 50) then
    error("timed out: " .. what)
  end
end
wait_for("diagnostics", function() return #vim.diagnostic.get(0) > 0 end)

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, 20000)
  if problem then error(method .. ": " .. problem) end
  local answer = answers[client]
  if answer.error then error(method .. ": " .. vim.inspect(answer.error)) end
  return answer.result
end

local document = { uri = vim.uri_from_bufnr(0) }
local wrong = nil
for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
  if diagnostic.code == "total-mismatch" then wrong = diagnostic end
end
if not wrong then error("no total-mismatch") end
-- Columns are bytes in a diagnostic of the editor, UTF-16 units in the protocol.
local line = vim.api.nvim_buf_get_lines(0, wrong.lnum, wrong.lnum + 1, false)[1]
local _, column = vim.str_utfindex(line, wrong.col)
local place = { line = wrong.lnum, character = column }
local result = {
  diagnostics = vim.tbl_map(function(diagnostic) return diagnostic.code end, vim.diagnostic.get(0)),
  symbols = vim.tbl_map(function(symbol) return symbol.name end, ask("textDocument/documentSymbol", { textDocument = document })),
  hover = ask("textDocument/hover", { textDocument = document, position = place }),
}

local actions = ask("textDocument/codeAction", {
  textDocument = document,
  range = { start = place, ["end"] = place },
  context = { diagnostics = {} , only = { "quickfix" } },
})
for _, action in ipairs(actions) do
  if action.isPreferred then
    result.fix = action.title
    vim.lsp.util.apply_workspace_edit(action.edit, "utf-16")
  end
end
-- The server sees the change, and says so.
wait_for("the mended figure", function()
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if diagnostic.code == "total-mismatch" then return false end
  end
  return true
end)
if vim.lsp.buf.format then
  vim.lsp.buf.format({ timeout_ms = 20000 })
else
  -- Before Neovim 0.8.
  vim.lsp.buf.formatting_sync(nil, 20000)
end
result.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")

local stream = io.open(out, "w")
stream:write(vim.json.encode(result))
stream:close()
vim.cmd("qall!")
