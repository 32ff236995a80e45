/** A parser worker that never comes up. */
setInterval(() => {}, 60_000)
