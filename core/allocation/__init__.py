"""Who gets how much: amounts by need, within floors and caps, exact to the cent, beside the equal split."""
