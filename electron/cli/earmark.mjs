// Plain, old syntax on purpose: this file must run on any Node, to say in words that it is too old.
var wanted = [22, 18]
var have = process.versions.node.split('.').map(Number)

if (have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < wanted[1])) {
  console.error(
    'Earmark needs Node ' +
      wanted.join('.') +
      ' or newer; this is Node ' +
      process.versions.node +
      '. Run it as "npm run -s earmark -- ...", which brings its own Node after "npm ci", or install a newer Node.',
  )
  process.exit(1)
} else {
  import('./main.ts').catch(function (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  })
}
