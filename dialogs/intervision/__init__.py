"""Getting ready for intervision: a moment, a question about one's own acting, a card free of clients, a method."""
