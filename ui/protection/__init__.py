"""Two questions with a preview on the map: may this be shown, and what becomes of numbers of older districts."""
