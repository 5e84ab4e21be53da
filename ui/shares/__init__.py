"""Where the money goes when the share that follows need is moved: amounts and map at once."""
