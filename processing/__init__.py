"""The toolbox: Processing algorithms that turn layers into layers by one call of the science each."""
